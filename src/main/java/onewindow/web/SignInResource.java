package onewindow.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.eclipse.jetty.server.Request;

/** Signing in and out, and who one is. */
@Path("/api")
@Produces("application/json")
public final class SignInResource {

    private final Access access;

    SignInResource(Access access) {
        this.access = access;
    }

    /** Signs in: gives a cookie to a browser, and a token to a program. */
    @POST
    @Path("sign-in")
    public Response signIn(@Context Request request, byte[] bytes) {
        Access.SignedIn in = access.signIn(Body.of(bytes), Request.getRemoteAddr(request));
        return Response.ok(Json.text(json -> {
                    json.writeStartObject();
                    json.writeStringField("name", in.caller().name());
                    json.writeStringField("role", HallJson.word(in.caller().role()));
                    json.writeStringField("token", in.token());
                    json.writeNumberField("idleSeconds", Sessions.IDLE / 1000);
                    json.writeEndObject();
                }))
                .header("Set-Cookie", cookie(in.token(), request.isSecure()))
                .build();
    }

    /** Says who one is. */
    @GET
    @Path("sign-in")
    public String who(@Context ContainerRequestContext request) {
        Caller caller = Caller.of(request);
        return Json.text(json -> {
            json.writeStartObject();
            json.writeStringField("name", caller.name());
            json.writeStringField("role", HallJson.word(caller.role()));
            json.writeStringField("by", access.isByPassword() ? "password" : "token");
            json.writeEndObject();
        });
    }

    /** Signs out; also whoever is not signed in. */
    @POST
    @Path("sign-out")
    public Response signOut(@Context ContainerRequestContext asked, @Context Request request) {
        access.signOut(asked.getHeaderString("Authorization"), asked.getHeaderString("Cookie"));
        return Response.noContent()
                .header("Set-Cookie", cookie("", request.isSecure()) + "; Max-Age=0")
                .build();
    }

    static String cookie(String value, boolean secure) {
        return Access.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }
}

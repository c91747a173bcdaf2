package onewindow.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import java.util.function.Function;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;

/**
 * Gives a resource's method the request itself where it wants a {@link ContainerRequestContext}. Jersey's own way goes
 * through a proxy that looks the request up anew at each call.
 */
final class RequestParameter implements ValueParamProvider {

    static AbstractBinder binder() {
        return new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new RequestParameter()).to(ValueParamProvider.class);
            }
        };
    }

    @Override
    public Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        return parameter.getRawType() == ContainerRequestContext.class && parameter.isAnnotationPresent(Context.class)
                ? request -> request
                : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }
}

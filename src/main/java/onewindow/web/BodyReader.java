package onewindow.web;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads the bytes of a request's body, which has come whole before any resource is asked. Jersey's own reader makes
 * room for 8 KB at each request and copies twice.
 */
final class BodyReader implements MessageBodyReader<byte[]> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == byte[].class;
    }

    @Override
    public byte[] readFrom(
            Class<byte[]> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        String length = headers.getFirst("Content-Length");
        if (length == null) {
            return body.readAllBytes();
        }
        byte[] bytes = new byte[Integer.parseInt(length)];
        int read = body.readNBytes(bytes, 0, bytes.length);
        if (read < bytes.length) {
            throw new IOException("the body is shorter than it says");
        }
        return bytes;
    }
}

package onewindow.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The key and certificate with which the service answers over https. */
public final class Tls {

    private final KeyStore keys;
    private final String password;

    private Tls(KeyStore keys, String password) {
        this.keys = keys;
        this.password = password;
    }

    /**
     * Reads a key store of the format PKCS12.
     *
     * @param password of the store and of its key
     * @throws IOException where there is none that can be read with the password, or it holds no key
     */
    public static Tls read(Path file, String password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    keys.getKey(alias, password.toCharArray());
                    return new Tls(keys, password);
                }
            }
            throw new IOException("there is no key in it");
        } catch (IOException e) {
            throw e.getCause() instanceof UnrecoverableKeyException ? new IOException("the password is wrong", e) : e;
        } catch (GeneralSecurityException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    SslContextFactory.Server context() {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(keys);
        context.setKeyStorePassword(password);
        return context;
    }
}

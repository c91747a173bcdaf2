package onewindow.web;

/**
 * How much one address may ask for. A whole hall may stand behind one address: its phones, kiosks and screens share the
 * one of the hall's router.
 *
 * @param publicRate requests a second of those who are not signed in; twice as many may come at once
 * @param connections open at a time
 * @param patienceMillis within which a connection must bring a request whole, and its first from when it is opened
 */
public record Limits(int publicRate, int connections, long patienceMillis) {

    /** Enough for a thousand phones that ask every five seconds. */
    public static final Limits USUAL = new Limits(200, 1_000, 15_000);

    /** The same with other numbers of requests a second and of connections. */
    public Limits with(int rate, int most) {
        return new Limits(rate, most, patienceMillis);
    }
}

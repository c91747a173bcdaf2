import java.awt.image.BufferedImage;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** Fails unless the left part of a picture shows something: many colours, and enough that is not background. */
final class NotBlank {
    private static final int FEWEST_COLOURS = 16;
    private static final double LEAST_INK = 0.01;

    private NotBlank() {}

    public static void main(String[] args) throws Exception {
        BufferedImage whole = ImageIO.read(new File(args[0]));
        BufferedImage picture = whole.getSubimage(0, 0, Integer.parseInt(args[1]), whole.getHeight());
        Map<Integer, Integer> pixels = new HashMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                pixels.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        int background = pixels.values().stream().max(Integer::compare).orElseThrow();
        double ink = 1 - background / (double) (picture.getWidth() * picture.getHeight());
        System.out.printf("%s: %d x %d, %d colours, %.1f %% ink%n",
                args[0], picture.getWidth(), picture.getHeight(), pixels.size(), 100 * ink);
        if (pixels.size() < FEWEST_COLOURS || ink < LEAST_INK) {
            System.err.println("the picture is blank");
            System.exit(1);
        }
    }
}

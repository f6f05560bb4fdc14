package vn.motcua.documents.file;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Draws pictures anew, so that only pixels remain: no place and time of the photograph, no thumbnail, nothing hidden behind
 * the end.
 */
final class Pictures {

    /** 50 megapixels are what good phones take; more is meant to hang us. */
    private static final long MOST_PIXELS = 50_000_000;
    private static final int LONGEST_SIDE = 20_000;
    /** A page at 300 dpi has 8.7 megapixels; larger pictures are read at a fraction of their size. */
    private static final long KEPT_PIXELS = 12_600_000;
    private static final float QUALITY = 0.9f;

    static byte[] redrawn(FileType type, byte[] bytes) throws Rejected {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = reader(ImageIO.getImageReadersByFormatName(type.extension()));
            try {
                reader.setInput(stream, true, true);
                var picture = read(reader);
                return written(type, type == FileType.JPEG ? Orientation.of(bytes).applyTo(picture) : picture);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The decoders answer broken files with either.
            throw new Rejected(Rejection.UNREADABLE);
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException, Rejected {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new Rejected(Rejection.IMAGE_TOO_LARGE);
        }
        int step = (int) Math.ceil(Math.sqrt((double) (width * height) / KEPT_PIXELS));
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static byte[] written(FileType type, BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(type.extension()).next();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            if (type == FileType.JPEG) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(QUALITY);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static ImageReader reader(Iterator<ImageReader> readers) throws IOException {
        if (!readers.hasNext()) {
            throw new IOException("No reader");
        }
        return readers.next();
    }

    private Pictures() {}
}

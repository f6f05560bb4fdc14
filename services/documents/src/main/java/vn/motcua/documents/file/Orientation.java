package vn.motcua.documents.file;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Which way is up in a photograph: a phone writes it into the EXIF data, which are stripped, so it must be applied to the
 * picture first. Numbers are those of the EXIF tag 0x0112.
 */
record Orientation(int tag) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int ORIENTATION = 0x0112;

    /** Reads a JPEG's EXIF block; whatever is odd about it counts as upright. */
    static Orientation of(byte[] jpeg) {
        try {
            return inSegments(ByteBuffer.wrap(jpeg));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return UPRIGHT;
        }
    }

    BufferedImage applyTo(BufferedImage picture) {
        if (tag <= 1 || tag > 8) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean lying = tag >= 5;
        var upright = new BufferedImage(lying ? height : width, lying ? width : height, picture.getType());
        var canvas = upright.createGraphics();
        canvas.drawImage(picture, turn(width, height), null);
        canvas.dispose();
        return upright;
    }

    private AffineTransform turn(int width, int height) {
        return switch (tag) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Orientation inSegments(ByteBuffer jpeg) {
        int at = 2;
        while ((jpeg.get(at) & 0xFF) == 0xFF && (jpeg.get(at + 1) & 0xFF) != START_OF_SCAN) {
            if ((jpeg.get(at + 1) & 0xFF) == APP1 && jpeg.getInt(at + 4) == 0x45786966) {
                return inTiff(jpeg.slice(at + 10, (jpeg.getShort(at + 2) & 0xFFFF) - 8));
            }
            at += 2 + (jpeg.getShort(at + 2) & 0xFFFF);
        }
        return UPRIGHT;
    }

    private static Orientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xFFFF) == ORIENTATION) {
                return new Orientation(tiff.getShort(at + 8) & 0xFFFF);
            }
        }
        return UPRIGHT;
    }
}

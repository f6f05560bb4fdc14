package vn.motcua.documents.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

import vn.motcua.documents.archive.PdfBombs;

/** Lets in PDFs that only show: nothing that runs, opens, sends or carries other files. */
final class PdfChecks {

    private static final int MOST_PAGES = 200;
    private static final int DEEPEST = 60;
    private static final Set<String> ACTIVE = Set.of("JavaScript", "JS", "Launch", "EmbeddedFile", "EmbeddedFiles",
            "RichMedia", "XFA", "SubmitForm", "ImportData", "GoToE", "GoToR", "Movie", "Sound", "Rendition");

    static void check(byte[] bytes) throws Rejected {
        if (PdfBombs.isOne(bytes)) {
            throw new Rejected(Rejection.UNREADABLE);
        }
        try (var pdf = Loader.loadPDF(new RandomAccessReadBuffer(bytes), "", null, null,
                IOUtils.createTempFileOnlyStreamCache())) {
            check(pdf);
        } catch (InvalidPasswordException e) {
            throw new Rejected(Rejection.ENCRYPTED);
        } catch (IOException | RuntimeException e) {
            throw new Rejected(Rejection.UNREADABLE);
        }
    }

    private static void check(PDDocument pdf) throws Rejected, IOException {
        if (pdf.isEncrypted()) {
            throw new Rejected(Rejection.ENCRYPTED);
        }
        if (pdf.getNumberOfPages() == 0) {
            throw new Rejected(Rejection.UNREADABLE);
        }
        if (pdf.getNumberOfPages() > MOST_PAGES) {
            throw new Rejected(Rejection.TOO_MANY_PAGES);
        }
        refuseActs(pdf.getDocument());
    }

    private static void refuseActs(COSDocument pdf) throws Rejected {
        refuseActs(pdf.getTrailer(), 0);
        for (var key : new ArrayList<>(pdf.getXrefTable().keySet())) {
            var object = pdf.getObjectFromPool(key).getObject();
            if (object != null) {
                refuseActs(object, 0);
            }
        }
    }

    /** Looks at an object and what stands directly in it; what it refers to has its own turn. */
    private static void refuseActs(COSBase object, int depth) throws Rejected {
        if (depth > DEEPEST) {
            throw new Rejected(Rejection.UNREADABLE);
        }
        switch (object) {
            case COSDictionary dictionary -> {
                refuseCallingHome(dictionary.getDictionaryObject(COSName.OPEN_ACTION), 0);
                if (dictionary.getDictionaryObject(COSName.AA) instanceof COSDictionary occasions) {
                    for (var occasion : occasions.keySet()) {
                        refuseCallingHome(occasions.getDictionaryObject(occasion), 0);
                    }
                }
                for (var entry : dictionary.entrySet()) {
                    refuseName(entry.getKey());
                    refuseActs(entry.getValue(), depth + 1);
                }
            }
            case COSArray array -> {
                for (var element : array) {
                    if (element != null) {
                        refuseActs(element, depth + 1);
                    }
                }
            }
            case COSName name -> refuseName(name);
            default -> {
                // Numbers, texts and references do nothing.
            }
        }
    }

    /** A link may be followed by who reads it, but nothing may go out because a paper was opened, as an officer must open it. */
    private static void refuseCallingHome(@Nullable COSBase action, int depth) throws Rejected {
        if (action instanceof COSDictionary act) {
            if (depth > DEEPEST || COSName.URI.equals(act.getCOSName(COSName.S))) {
                throw new Rejected(Rejection.ACTIVE_CONTENT);
            }
            refuseCallingHome(act.getDictionaryObject(COSName.NEXT), depth + 1);
        } else if (action instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                refuseCallingHome(several.getObject(i), depth + 1);
            }
        }
    }

    private static void refuseName(COSName name) throws Rejected {
        if (ACTIVE.contains(name.getName())) {
            throw new Rejected(Rejection.ACTIVE_CONTENT);
        }
    }

    private PdfChecks() {}
}

package vn.motcua.documents.file;

import vn.motcua.contracts.Text;
import vn.motcua.documents.wording.Wording;

/** Why a file isn't taken. */
enum Rejection {
    EMPTY,
    TOO_LARGE,
    TYPE_NOT_ALLOWED,
    /** Where only PDFs are taken. */
    NOT_PDF,
    UNREADABLE,
    /** It is also something else, for example an archive or a web page. */
    TWO_KINDS,
    IMAGE_TOO_LARGE,
    /** A PDF that would act when opened. */
    ACTIVE_CONTENT,
    ENCRYPTED,
    TOO_MANY_PAGES,
    MALWARE;

    Text text() {
        return Wording.of("file." + name());
    }
}

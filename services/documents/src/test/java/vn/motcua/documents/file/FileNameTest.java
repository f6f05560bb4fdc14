package vn.motcua.documents.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {

    @Test
    void keepsVietnameseLettersAndGivesTheTrueEnding() {
        assertThat(FileName.safe("Thẻ căn cước (mặt trước).HEIC", FileType.JPEG)).isEqualTo("Thẻ căn cước (mặt trước).jpg");
    }

    @Test
    void leavesNothingThatActsInAPathAHeaderOrAShell() {
        assertThat(FileName.safe("../../etc/passwd\r\nSet-Cookie: a=b", FileType.PDF)).isEqualTo("passwd__Set-Cookie_ a_b.pdf");
        assertThat(FileName.safe("C:\\giay\\a\";rm -rf.pdf", FileType.PDF)).isEqualTo("a__rm -rf.pdf");
        assertThat(FileName.safe(".pdf", FileType.PDF)).isEqualTo("_pdf.pdf");
    }

    @Test
    void cutsLongNames() {
        assertThat(FileName.safe("ả".repeat(500), FileType.PNG)).hasSize(124);
    }
}

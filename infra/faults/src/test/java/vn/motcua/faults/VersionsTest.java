package vn.motcua.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.junit.jupiter.api.Test;

class VersionsTest {

    @Test
    void changesTheFeeTheStepsAndTheFormAndNothingElse() throws IOException {
        var document = (ObjectNode) Portal.JSON.readTree(
                """
                        {"formVersion": 2, "timeLimit": {"amount": 10},
                         "fees": [{"code": "base", "amount": 170000}, {"code": "base", "amount": 200000}],
                         "steps": [{"code": "verification", "role": "HANDLER", "hours": 48}, {"code": "approval", "role": "LEADER", "hours": 16}]}""");

        var change = Versions.changed(document, 200_000, 3);

        assertThat(change.toString()).isEqualTo("""
                {"formVersion":3,"fees":[{"code":"base","amount":170000},{"code":"base","amount":210000}],\
                "steps":[{"code":"verification","role":"HANDLER","hours":48},\
                {"code":"second-look","role":"HANDLER","hours":1,"name":{"vi":"Xem lại","en":"Have a second look"}},\
                {"code":"approval","role":"LEADER","hours":15}]}""");
        assertThat(document.at("/fees/1/amount").asInt()).isEqualTo(200_000);
    }
}

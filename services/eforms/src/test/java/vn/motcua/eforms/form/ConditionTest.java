package vn.motcua.eforms.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.eforms.form.Sample.TODAY;
import static vn.motcua.eforms.form.Sample.answers;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {

    private static final String YES = "{\"present\":\"x\"}";
    private static final String NO = "{\"not\":[{\"present\":\"x\"}]}";

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "{'eq':{'field':'x','value':true}}; {'x':true}; true",
            "{'eq':{'field':'x','value':true}}; {'x':'true'}; false",
            "{'eq':{'field':'x','value':true}}; {}; false",
            "{'not':[{'eq':{'field':'x','value':true}}]}; {}; true",
            "{'in':{'field':'x','values':['a','b']}}; {'x':'b'}; true",
            "{'in':{'field':'x','values':['a','b']}}; {'x':'c'}; false",
            "{'in':{'field':'x','values':['a']}}; {'x':['c','a']}; true",
            "{'in':{'field':'x','values':['a']}}; {'x':['c']}; false",
            "{'in':{'field':'x','values':['a']}}; {}; false",
            "{'present':'x'}; {'x':false}; true",
            "{'present':'x'}; {'x':'  '}; false",
            "{'present':'x'}; {'x':[]}; false",
            "{'present':'x'}; {'x':[{'a':''}]}; false",
            "{'age':{'field':'x','atLeast':16}}; {'x':'2010-11-21'}; true",
            "{'age':{'field':'x','atLeast':16}}; {'x':'2010-11-22'}; false",
            "{'age':{'field':'x','atMost':15}}; {'x':'2010-11-22'}; true",
            "{'age':{'field':'x','atMost':15}}; {'x':'2010-11-21'}; false",
            "{'age':{'field':'x','atLeast':16,'atMost':60}}; {'x':'1966-11-21'}; true",
            "{'age':{'field':'x','atLeast':16,'atMost':60}}; {'x':'1965-11-21'}; false",
            "{'age':{'field':'x','atLeast':0}}; {'x':'gibberish'}; false",
            "{'age':{'field':'x','atLeast':0}}; {}; false",
            "{'days':{'field':'x','atMost':60}}; {'x':'2026-09-22'}; true",
            "{'days':{'field':'x','atMost':60}}; {'x':'2026-09-21'}; false",
            "{'days':{'field':'x','atLeast':61}}; {'x':'2026-09-21'}; true",
            "{'days':{'field':'x','atLeast':0}}; {'x':'2026'}; false",
            "{'yearsBetween':{'from':'x','to':'y','atMost':11}}; {'x':'2014-11-03','y':'2026-11-02'}; true",
            "{'yearsBetween':{'from':'x','to':'y','atMost':11}}; {'x':'2014-11-02','y':'2026-11-02'}; false",
            "{'yearsBetween':{'from':'x','to':'y','atLeast':12}}; {'x':'2014-11-02','y':'2026-11-02'}; true",
            "{'yearsBetween':{'from':'x','to':'y','atLeast':0}}; {'x':'2014-11-02'}; false",
            "{'distinct':{'field':'x','column':'a','atLeast':2}}; {'x':[{'a':'Hà Nội'},{'a':' hà  nội'}]}; false",
            "{'distinct':{'field':'x','column':'a','atLeast':2}}; {'x':[{'a':'Hà Nội'},{'a':'Huế'},{'b':'c'}]}; true",
            "{'distinct':{'field':'x','column':'a','atLeast':1}}; {'x':[{'b':'Huế'}]}; false",
            "{'distinct':{'field':'x','column':'a','atLeast':1}}; {'x':'gibberish'}; false",
            "{'and':[]}; {}; true", "{'or':[]}; {}; false" })
    void decides(String condition, String given, boolean expected) {
        assertThat(condition(condition.replace('\'', '"')).holds(answers(given.replace('\'', '"')), TODAY)).isEqualTo(expected);
    }

    @Test
    void joinsAsLogicDoes() {
        var given = answers("{\"x\":1}");
        for (var left : List.of(true, false)) {
            for (var right : List.of(true, false)) {
                var both = "[" + (left ? YES : NO) + "," + (right ? YES : NO) + "]";
                assertThat(condition("{\"and\":" + both + "}").holds(given, TODAY)).isEqualTo(left && right);
                assertThat(condition("{\"or\":" + both + "}").holds(given, TODAY)).isEqualTo(left || right);
                assertThat(condition("{\"not\":[{\"and\":" + both + "}]}").holds(given, TODAY)).isEqualTo(!(left && right));
            }
        }
    }

    @Test
    void readsBackWhatItWrites() throws Exception {
        for (var text : List.of("{\"eq\":{\"field\":\"a\",\"value\":true}}", YES, NO,
                "{\"days\":{\"field\":\"a\",\"atMost\":60}}", "{\"yearsBetween\":{\"from\":\"a\",\"to\":\"b\",\"atLeast\":12}}",
                "{\"and\":[{\"in\":{\"field\":\"a\",\"values\":[\"b\"]}},{\"or\":[{\"age\":{\"field\":\"c\",\"atLeast\":16,\"atMost\":null}}]}]}")) {
            assertThat(Sample.JSON.writeValueAsString(condition(text))).isEqualTo(text);
        }
    }

    @Test
    void namesTheFieldsThatItLooksAt() {
        assertThat(condition("{\"and\":[{\"or\":[" + YES + "]},{\"not\":[{\"eq\":{\"field\":\"y\",\"value\":1}}]}]}").fields())
                .containsExactly("x", "y");
    }

    private static Condition condition(String json) {
        return Sample.read(json, Condition.class);
    }
}

package vn.motcua.workflow.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import vn.motcua.platform.testing.Neighbour;

/** Stands in for the catalogue: it can say the terms of version 3 of a procedure, and of no other. */
public class CatalogueStub extends Neighbour {

    private static final String TERMS = """
            {"code":"3.000333","version":3,"name":{"vi":"Thủ tục","en":"Procedure"},"inForceFrom":"2026-07-01",
             "form":"3.000333","formVersion":1,"identityLevel":2,"payFirst":true,
             "timeLimit":{"amount":10,"unit":"WORKING_DAY"},
             "steps":[{"code":"check","name":{"vi":"Kiểm tra","en":"Check"},"role":"RECEPTION","hours":8},
                      {"code":"examine","name":{"vi":"Thẩm tra","en":"Examine"},"role":"HANDLER","hours":40}],
             "fees":[],"exemptions":[],"supplement":{"answerDays":5,"rounds":1},"components":[],
             "deliveries":["ELECTRONIC"],"units":["G01.801"],"resultType":"result","legalBases":[],"finding":[]}""";

    @Override
    protected Map<String, String> open(HttpServer server, String address) {
        server.createContext("/api/catalogue/v1/procedures/3.000333/terms", CatalogueStub::tell);
        return Map.of("motcua.services.catalogue.url", address);
    }

    private static void tell(HttpExchange exchange) throws IOException {
        var answer = TERMS.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        if ("version=3".equals(exchange.getRequestURI().getQuery())) {
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } else {
            exchange.sendResponseHeaders(404, -1);
        }
        exchange.close();
    }
}

package fr.ancrage.gateway;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Something of the door's own that reads a body. */
@Hidden
@RestController
@TestComponent
class Echo {

    @PostMapping("/api/echo")
    int fields(@RequestBody Map<String, Object> body) {
        return body.size();
    }
}

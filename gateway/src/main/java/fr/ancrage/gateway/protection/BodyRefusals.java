package fr.ancrage.gateway.protection;

import fr.ancrage.platform.errors.Probleme;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** For what the door reads itself: a body refused on the way is not one that makes no sense. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyRefusals {

    private final Problems problems;

    BodyRefusals(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Probleme> handle(BodyRefusedException refused) {
        return ResponseEntity.status(refused.refusal().status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.ofBody(refused));
    }
}

package fr.ancrage.platform.test.architecture.wrong.web;

import fr.ancrage.platform.test.architecture.wrong.persistence.MongoThings;
import org.springframework.security.access.prepost.PreAuthorize;

public class PublicController {
    MongoThings things = new MongoThings();

    @PreAuthorize("permitAll")
    void open() {}
}

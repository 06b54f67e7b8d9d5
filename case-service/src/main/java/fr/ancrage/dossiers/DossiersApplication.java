package fr.ancrage.dossiers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The case-service. */
@SpringBootApplication
@EnableScheduling
public class DossiersApplication {

    public static void main(String[] args) {
        SpringApplication.run(DossiersApplication.class, args);
    }
}

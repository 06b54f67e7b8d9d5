package fr.ancrage.relogements;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The rehousing-service: households whose eviction cannot be avoided are accommodated or rehoused.
 */
@SpringBootApplication
public class RelogementsApplication {

    public static void main(String[] args) {
        SpringApplication.run(RelogementsApplication.class, args);
    }
}

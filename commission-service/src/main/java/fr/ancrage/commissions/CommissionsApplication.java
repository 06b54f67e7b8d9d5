package fr.ancrage.commissions;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The commission-service: what the commissions examine, advise and follow until it is done. */
@SpringBootApplication
public class CommissionsApplication {

    public static void main(String[] args) {
        SpringApplication.run(CommissionsApplication.class, args);
    }
}

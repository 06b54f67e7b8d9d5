package fr.ancrage.dossiers.procedure.messaging;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a member still sees a case after the sitting that examined it. Neither charter says it;
 * a month is what the relevé de décisions takes to be sent, read and objected to, and what the
 * charters leave a partner to answer (S001 annexe 6). Afterwards the follow-up of préconisations is
 * the commission-service's, without the household's data.
 */
@ConfigurationProperties("ancrage.dossiers")
record AccesApresSeance(@DefaultValue("P30D") Period accesApresSeance) {}

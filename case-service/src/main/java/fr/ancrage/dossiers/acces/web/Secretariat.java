package fr.ancrage.dossiers.acces.web;

import fr.ancrage.dossiers.habilitation.Acces;
import fr.ancrage.dossiers.habilitation.Habilitation;
import fr.ancrage.platform.errors.ProblemeException;
import fr.ancrage.platform.security.AgentConnecte;

/** The secretariat alone watches over who has access. */
final class Secretariat {

    private Secretariat() {}

    static Acces exiger(Habilitation habilitation, AgentConnecte agent) {
        Acces acces = habilitation.de(agent);
        if (!acces.tientLeSecretariat() || acces.departementsTenus().isEmpty()) {
            throw ProblemeException.interdit();
        }
        return acces;
    }
}

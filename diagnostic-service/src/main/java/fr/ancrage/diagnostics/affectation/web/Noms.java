package fr.ancrage.diagnostics.affectation.web;

import fr.ancrage.diagnostics.repartition.model.Commune;
import fr.ancrage.diagnostics.repartition.model.Organisation;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.horloge.HorlogeMetier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names that the charter gives to the codes of an answer. */
@Component
class Noms {

    private final TablesRepartition tables;
    private final HorlogeMetier horloge;

    Noms(TablesRepartition tables, HorlogeMetier horloge) {
        this.tables = tables;
        this.horloge = horloge;
    }

    @Nullable String commune(String departement, String insee) {
        return tables.pour(departement, horloge.aujourdhui())
                .flatMap(t -> t.commune(insee))
                .map(Commune::nom)
                .orElse(null);
    }

    @Nullable String organisation(String departement, String code) {
        return tables.pour(departement, horloge.aujourdhui())
                .flatMap(t -> t.annuaire().organisation(code))
                .map(Organisation::nom)
                .orElse(null);
    }
}

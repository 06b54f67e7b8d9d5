package fr.ancrage.diagnostics.repartition.usecase;

import fr.ancrage.diagnostics.repartition.model.AideAuLogement;
import fr.ancrage.diagnostics.repartition.model.Charges;
import fr.ancrage.diagnostics.repartition.model.Commune;
import fr.ancrage.diagnostics.repartition.model.Mission;
import fr.ancrage.diagnostics.repartition.model.OrganismePayeur;
import fr.ancrage.diagnostics.repartition.model.Parc;
import fr.ancrage.diagnostics.repartition.model.Repartition;
import fr.ancrage.diagnostics.repartition.model.Situation;
import fr.ancrage.diagnostics.repartition.model.Stade;
import fr.ancrage.diagnostics.repartition.model.TableRepartition;
import fr.ancrage.diagnostics.repartition.model.TablesRepartition;
import fr.ancrage.platform.horloge.HorlogeMetier;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says who would get a mission and by which rule, and stores nothing (F-01). */
@UseCase
public class SimulerAffectation {

    /** A situation as the caller describes it; codes that the charter must still know. */
    public record Question(
            String departement,
            String commune,
            Parc parc,
            Stade stade,
            int enfants,
            @Nullable AideAuLogement aideAuLogement,
            @Nullable OrganismePayeur organismePayeur,
            Set<String> connuDe,
            Mission mission) {}

    /** What the charter of that département does not know, field by field. */
    public enum Inconnu {
        DEPARTEMENT_SANS_CHARTE("departement"),
        COMMUNE_INCONNUE("commune"),
        COMMUNE_HORS_DEPARTEMENT("commune"),
        ORGANISATION_INCONNUE("connuDe");

        private final String champ;

        Inconnu(String champ) {
            this.champ = champ;
        }

        public String champ() {
            return champ;
        }
    }

    public sealed interface Reponse {

        record Repartie(Repartition repartition, TableRepartition table) implements Reponse {}

        record Incomprise(List<Inconnu> inconnus) implements Reponse {}
    }

    private final TablesRepartition tables;
    private final Charges charges;
    private final HorlogeMetier horloge;

    public SimulerAffectation(TablesRepartition tables, Charges charges, HorlogeMetier horloge) {
        this.tables = tables;
        this.charges = charges;
        this.horloge = horloge;
    }

    public Reponse executer(Question question) {
        var table = tables.pour(question.departement(), horloge.aujourdhui());
        if (table.isEmpty()) {
            return new Reponse.Incomprise(List.of(Inconnu.DEPARTEMENT_SANS_CHARTE));
        }
        return repondre(question, table.get());
    }

    private Reponse repondre(Question question, TableRepartition table) {
        var inconnus = new ArrayList<Inconnu>();
        var commune = table.commune(question.commune());
        if (commune.isEmpty()) {
            inconnus.add(
                    tables.communeConnue(question.commune(), horloge.aujourdhui())
                            ? Inconnu.COMMUNE_HORS_DEPARTEMENT
                            : Inconnu.COMMUNE_INCONNUE);
        }
        if (!organisationsConnues(question.connuDe(), table)) {
            inconnus.add(Inconnu.ORGANISATION_INCONNUE);
        }
        if (commune.isEmpty() || !inconnus.isEmpty()) {
            return new Reponse.Incomprise(inconnus);
        }
        var situation =
                new Situation(
                        commune.get(),
                        question.parc(),
                        question.stade(),
                        question.enfants(),
                        question.aideAuLogement(),
                        question.organismePayeur(),
                        question.connuDe());
        return new Reponse.Repartie(table.repartir(question.mission(), situation, charges), table);
    }

    /** Any commune may have a CCAS that knows a household, listed by the charter or not. */
    private static boolean organisationsConnues(Set<String> codes, TableRepartition table) {
        if (codes.stream().allMatch(table.annuaire()::connait)) {
            return true;
        }
        var ccas =
                table.communes().values().stream()
                        .map(Commune::codeCcas)
                        .collect(Collectors.toSet());
        return codes.stream().allMatch(c -> table.annuaire().connait(c) || ccas.contains(c));
    }
}

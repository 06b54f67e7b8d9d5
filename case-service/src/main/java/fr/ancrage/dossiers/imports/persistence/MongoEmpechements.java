package fr.ancrage.dossiers.imports.persistence;

import fr.ancrage.dossiers.imports.model.Empechement;
import fr.ancrage.dossiers.imports.model.Empechements;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.platform.journal.JournalEntry;
import fr.ancrage.platform.journal.JournaledCollection;
import fr.ancrage.platform.journal.JournaledCollections;
import fr.ancrage.platform.journal.Snapshot;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reads it in the case's journal: what stands there after the acts. */
@Repository
class MongoEmpechements implements Empechements {

    private static final Map<String, Empechement.Motif> MOTIFS =
            Map.of(
                    "notification.envoi-parti", Empechement.Motif.COURRIER_PARTI,
                    "affectation.acceptee", Empechement.Motif.TRAVAIL_COMMENCE,
                    "affectation.tentative-enregistree", Empechement.Motif.TRAVAIL_COMMENCE,
                    "affectation.rapport-remis", Empechement.Motif.TRAVAIL_COMMENCE,
                    "affectation.carence-constatee", Empechement.Motif.TRAVAIL_COMMENCE);

    private final JournaledCollection dossiers;

    MongoEmpechements(JournaledCollections collections) {
        this.dossiers = collections.collection("dossiers");
    }

    @Override
    public Optional<Empechement> depuis(String dossier, Set<String> actes) {
        Snapshot lu = courant(dossier);
        if (lu == null) {
            return Optional.empty();
        }
        return lu.journal().stream()
                .skip(rang(lu.journal(), actes))
                .filter(e -> MOTIFS.containsKey(e.type()))
                .findFirst()
                .map(e ->
                        new Empechement(
                                lu.state().getString("reference"),
                                Objects.requireNonNull(MOTIFS.get(e.type())),
                                le(e)));
    }

    private @Nullable Snapshot courant(String id) {
        Snapshot lu = dossiers.find(id).orElse(null);
        for (int i = 0; i < Dossiers.REUNIONS_MAXIMUM && lu != null; i++) {
            String dans = lu.state().getString("reuniDans");
            if (dans == null) {
                return lu;
            }
            lu = dossiers.find(dans).orElse(null);
        }
        return lu;
    }

    /**
     * Where the first of these acts came in, by itself or with the case that was absorbed; a number
     * that was recorded twice counts by its last time.
     */
    private static int rang(List<JournalEntry> journal, Set<String> actes) {
        int rang = journal.size();
        for (String acte : actes) {
            int dernier = 0;
            for (int i = 0; i < journal.size(); i++) {
                dernier = apporte(journal.get(i), acte) ? i : dernier;
            }
            rang = Math.min(rang, dernier);
        }
        return rang;
    }

    private static boolean apporte(JournalEntry entree, String acte) {
        return switch (entree.type()) {
            case "dossier.etape-enregistree.v1" -> meme(acte, entree.data().getString("acte"));
            case "dossier.absorbe" ->
                    entree.data().getList("actes", String.class, List.of()).stream()
                            .anyMatch(a -> meme(acte, a));
            default -> false;
        };
    }

    private static boolean meme(String acte, String autre) {
        return acte.equalsIgnoreCase(autre.strip());
    }

    private static LocalDate le(JournalEntry entree) {
        String le = entree.data().getString("le");
        return le == null
                ? LocalDate.ofInstant(entree.at(), ZoneId.of("Europe/Paris"))
                : LocalDate.parse(le);
    }
}

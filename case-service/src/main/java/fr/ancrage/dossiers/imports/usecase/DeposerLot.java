package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.model.Deposant;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.imports.model.NatureImport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receives what an organisation's software deposits, and reads it as a file. The software names
 * each deposit by a key of its own: whoever does not know whether a deposit came in sends it again,
 * and reads what became of it.
 */
@Component
public class DeposerLot {

    /**
     * What is sent, by whom.
     *
     * @param cle of the deposit; none for a dry run, which keeps nothing
     */
    public record Commande(
            Deposant deposant,
            NatureImport nature,
            Path fichier,
            String nomFichier,
            String empreinte,
            @Nullable String cle,
            String auteur) {}

    /** What became of a deposit. */
    public sealed interface Depot {

        record Recu(ImporterFichier.Resultat resultat) implements Depot {}

        /** It had come in before, and stands as it stands. */
        record DejaRecu(LotImport lot) implements Depot {}

        /** Something else came in under this key. */
        record CleDejaUtilisee() implements Depot {}
    }

    private final LotsImport lots;
    private final ImporterFichier importer;

    DeposerLot(LotsImport lots, ImporterFichier importer) {
        this.lots = lots;
        this.importer = importer;
    }

    public Depot executer(Commande commande) {
        String id = id(commande);
        Optional<LotImport> connu = lots.trouver(id);
        if (connu.isPresent()) {
            LotImport lot = connu.get();
            if (!lot.empreinteFichier().equals(commande.empreinte())
                    || lot.nature() != commande.nature()) {
                return new Depot.CleDejaUtilisee();
            }
            // one whose reading a crash cut short is read again
            if (lot.etat() != Etat.RECEPTION && lot.etat() != Etat.ECHOUE) {
                return new Depot.DejaRecu(lot);
            }
        }
        return new Depot.Recu(
                importer.executer(
                        new ImporterFichier.Commande(
                                id,
                                commande.fichier(),
                                commande.nomFichier(),
                                commande.empreinte(),
                                commande.nature(),
                                commande.deposant().departement(),
                                commande.cle() == null,
                                commande.auteur(),
                                commande.deposant().ressort())));
    }

    private static String id(Commande commande) {
        return commande.cle() == null
                ? UUID.randomUUID().toString()
                : UUID.nameUUIDFromBytes(
                                ("depot/" + commande.auteur() + "/" + commande.cle())
                                        .getBytes(StandardCharsets.UTF_8))
                        .toString();
    }
}

package fr.ancrage.notifications.tableaux.model;

import fr.ancrage.notifications.envois.model.Envois.Origine;
import fr.ancrage.notifications.transmissions.model.SemaineIso;
import java.util.List;
import java.util.Optional;

/** Where weekly tables are kept, each with its journal. */
public interface Tableaux {

    record Versionne(TableauHebdomadaire tableau, long version) {}

    enum Fait {
        LIGNE_INSCRITE,
        LIGNE_RETIREE,
        ANNULATION_SIGNALEE,
        FIGE
    }

    Optional<Versionne> trouver(String departement, SemaineIso semaine);

    boolean creer(TableauHebdomadaire tableau, Origine origine);

    void changer(long version, TableauHebdomadaire tableau, Fait fait, Origine origine);

    /** Those that hold this act, whatever its dossier. */
    List<Versionne> avec(String acte);

    /** The latest week that was frozen, where the next one begins. */
    Optional<SemaineIso> derniereFigee(String departement);

    Optional<SemaineIso> plusAncienneOuverte(String departement);

    List<TableauHebdomadaire> figes(String departement, int page, int taille);

    long nombreFiges(String departement);
}

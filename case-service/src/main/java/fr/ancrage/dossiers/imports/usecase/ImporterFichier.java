package fr.ancrage.dossiers.imports.usecase;

import fr.ancrage.dossiers.imports.lecture.FichierRefuse;
import fr.ancrage.dossiers.imports.lecture.LecteurFichier;
import fr.ancrage.dossiers.imports.lecture.LimitesFichier;
import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.FichiersRefuses;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.LignesImport;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.imports.model.NatureImport;
import fr.ancrage.dossiers.territoire.model.Ressort;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Receives a file: reads it to its end before anything is done with it, then works through it or
 * hands it to the background.
 */
@Component
public class ImporterFichier {

    /** Above this many lines the caller does not wait (product §5). */
    public static final int LIGNES_IMMEDIATES = 1000;

    /**
     * A file and what to do with it.
     *
     * @param lot the id of the batch that it becomes; read again under the same one, the same file
     *     is one batch
     */
    public record Commande(
            String lot,
            Path fichier,
            String nomFichier,
            String empreinte,
            NatureImport nature,
            String departement,
            boolean simulation,
            String auteur,
            Ressort ressort) {}

    /** What became of a file. */
    public sealed interface Resultat {

        /**
         * Done; the details are those of a small dry run, otherwise they are read from the batch.
         */
        record Fait(LotImport lot, @Nullable List<LigneTraitee> lignes) implements Resultat {}

        /** Taken in; the work goes on behind. */
        record EnCours(LotImport lot) implements Resultat {}

        /** Not taken in at all. */
        record Refuse(FichierRefuse.Motif motif, List<Colonne> manquantes) implements Resultat {}
    }

    private final LotsImport lots;
    private final LignesImport lignesDesLots;
    private final FichiersRefuses refuses;
    private final TraiterLot traiter;
    private final RepriseDesLots reprise;
    private final HorlogeMetier horloge;
    private final LecteurFichier lecteur = new LecteurFichier(LimitesFichier.HABITUELLES);

    ImporterFichier(
            LotsImport lots,
            LignesImport lignesDesLots,
            FichiersRefuses refuses,
            TraiterLot traiter,
            RepriseDesLots reprise,
            HorlogeMetier horloge) {
        this.lots = lots;
        this.lignesDesLots = lignesDesLots;
        this.refuses = refuses;
        this.traiter = traiter;
        this.reprise = reprise;
        this.horloge = horloge;
    }

    public Resultat executer(Commande commande) {
        FichierRefuse.Motif connu =
                refuses.motif(commande.empreinte()).map(FichierRefuse.Motif::valueOf).orElse(null);
        if (connu != null) {
            return new Resultat.Refuse(connu, List.of());
        }
        Reception reception = new Reception(commande);
        try {
            Entetes entetes =
                    lecteur.lire(
                            commande.fichier(),
                            commande.nature(),
                            reception::intitules,
                            reception::ligne);
            if (!entetes.manquantes().isEmpty()) {
                return new Resultat.Refuse(
                        FichierRefuse.Motif.COLONNES_MANQUANTES, entetes.manquantes());
            }
        } catch (FichierRefuse e) {
            reception.abandonner();
            refuses.retenir(commande.empreinte(), e.motif().name());
            return new Resultat.Refuse(e.motif(), List.of());
        }
        return reception.terminer();
    }

    /** A file being read: kept in memory while small, written slice by slice beyond. */
    private final class Reception {

        private final Commande commande;
        private final List<LigneBrute> tampon = new ArrayList<>();
        private @Nullable LotImport lot;
        private boolean ecrit;
        private int lignes;
        private int tranches;

        Reception(Commande commande) {
            this.commande = commande;
        }

        void intitules(Entetes entetes) {
            lot =
                    new LotImport(
                            commande.lot(),
                            commande.nature(),
                            commande.departement(),
                            commande.nomFichier(),
                            commande.empreinte(),
                            commande.auteur(),
                            commande.ressort(),
                            horloge.maintenant(),
                            commande.simulation(),
                            Etat.RECEPTION,
                            entetes.intitules(),
                            entetes.problemes(),
                            Comptes.ZERO);
        }

        void ligne(LigneBrute brute) {
            lignes++;
            tampon.add(brute);
            if (!ecrit && tampon.size() > LIGNES_IMMEDIATES) {
                lots.creer(Objects.requireNonNull(lot));
                ecrit = true;
            }
            if (ecrit) {
                vider(false);
            }
        }

        private void vider(boolean tout) {
            int debut = 0;
            while (tampon.size() - debut >= LotsImport.TRANCHE || tout && tampon.size() > debut) {
                int fin = Math.min(tampon.size(), debut + LotsImport.TRANCHE);
                lignesDesLots.ajouter(
                        Objects.requireNonNull(lot).id(),
                        new LotsImport.Tranche(
                                tranches++, List.copyOf(tampon.subList(debut, fin))));
                debut = fin;
            }
            tampon.subList(0, debut).clear();
        }

        void abandonner() {
            if (ecrit && lot != null) {
                lots.abandonner(lot.id());
            }
        }

        Resultat terminer() {
            LotImport recu = Objects.requireNonNull(lot);
            if (commande.simulation() && !ecrit) {
                List<LigneTraitee> traitees = traiter.simuler(recu, tampon);
                Comptes comptes =
                        Comptes.de(traitees).plus(new Comptes(lignes, 0, 0, 0, 0, 0, 0, 0, 0));
                // what is refused is kept to be given back; what is not leaves nothing
                if (comptes.refusees() == 0) {
                    return new Resultat.Fait(recu.simule(comptes), traitees);
                }
            }
            if (!ecrit) {
                lots.creer(recu);
                ecrit = true;
            }
            vider(true);
            lots.pret(recu.id(), lignes, tranches);
            if (lignes > LIGNES_IMMEDIATES) {
                reprise.lancer(recu.id());
                return new Resultat.EnCours(lots.trouver(recu.id()).orElseThrow());
            }
            traiter.executer(recu.id());
            LotImport fait = lots.trouver(recu.id()).orElseThrow();
            // the sweep may have taken it first: the work goes on behind, and is followed there
            return fait.etat() == Etat.EN_COURS
                    ? new Resultat.EnCours(fait)
                    : new Resultat.Fait(fait, null);
        }
    }
}

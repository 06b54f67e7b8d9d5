package fr.ancrage.dossiers.imports.usecase;

import com.mongodb.MongoException;
import fr.ancrage.dossiers.imports.model.Colonne;
import fr.ancrage.dossiers.imports.model.Entetes;
import fr.ancrage.dossiers.imports.model.LigneBrute;
import fr.ancrage.dossiers.imports.model.LigneLue;
import fr.ancrage.dossiers.imports.model.LignesImport;
import fr.ancrage.dossiers.imports.model.LotImport;
import fr.ancrage.dossiers.imports.model.LotImport.Comptes;
import fr.ancrage.dossiers.imports.model.LotImport.Etat;
import fr.ancrage.dossiers.imports.model.LotImport.LigneTraitee;
import fr.ancrage.dossiers.imports.model.LotsImport;
import fr.ancrage.dossiers.imports.model.Probleme;
import fr.ancrage.dossiers.procedure.model.HorlogeLegale;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerActe;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerActes;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerDecision;
import fr.ancrage.dossiers.procedure.usecase.Registres;
import fr.ancrage.dossiers.procedure.usecase.RegistresSimules;
import fr.ancrage.dossiers.territoire.model.Territoires;
import fr.ancrage.platform.horloge.HorlogeMetier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Gatherers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Works through a batch, slice by slice. A slice that was cut short by a crash is done again from
 * its start: each act's claim makes the second time follow the first, so no line has two effects.
 */
@Component
public class TraiterLot {

    private static final Duration BAIL = Duration.ofSeconds(15);

    /** Read in far less than a lease. */
    private static final int LIGNES_PAR_BAIL = 5000;

    /**
     * A line keeps some 4 kB while those it may be about are simulated. Of a longer group, in a
     * file larger than two years of a large département, the pieces are simulated apart: there a
     * preview may say that a line opens a case where it will join the one of another piece.
     */
    private static final int ENSEMBLE = 10_000;

    /** Of some 250 ms each, which the use case waits by itself. */
    private static final int ESSAIS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(TraiterLot.class);

    private final LotsImport lots;
    private final LignesImport lignesDesLots;
    private final Registres registres;
    private final EnregistrerActe enregistrer;
    private final EnregistrerActes enregistrerEnsemble;
    private final EnregistrerDecision enregistrerDecision;
    private final AnnulerLot annuler;
    private final HorlogeLegale horlogeLegale;
    private final Territoires territoires;
    private final HorlogeMetier horloge;
    private final String instance = UUID.randomUUID().toString();

    TraiterLot(
            LotsImport lots,
            LignesImport lignesDesLots,
            Registres registres,
            EnregistrerActe enregistrer,
            EnregistrerActes enregistrerEnsemble,
            EnregistrerDecision enregistrerDecision,
            AnnulerLot annuler,
            HorlogeLegale horlogeLegale,
            Territoires territoires,
            HorlogeMetier horloge) {
        this.lots = lots;
        this.lignesDesLots = lignesDesLots;
        this.registres = registres;
        this.enregistrer = enregistrer;
        this.enregistrerEnsemble = enregistrerEnsemble;
        this.enregistrerDecision = enregistrerDecision;
        this.annuler = annuler;
        this.horlogeLegale = horlogeLegale;
        this.territoires = territoires;
        this.horloge = horloge;
    }

    /** Does what remains to be done of a batch, unless somebody else is at it. */
    public void executer(String id) {
        // a name of its own for each run: two threads of one instance do not share a lease
        String par = instance + "/" + UUID.randomUUID();
        if (!lots.louer(id, par, BAIL)) {
            return;
        }
        try {
            LotImport lot = lots.trouver(id).orElseThrow();
            switch (lot.etat()) {
                case EN_COURS -> {
                    if (lot.simulation()) {
                        simuler(lot, par);
                    } else {
                        traiter(lot, par);
                    }
                }
                case ANNULATION -> annuler.terminer(lot, () -> lots.louer(id, par, BAIL));
                case RECEPTION, TERMINE, ANNULE, ECHOUE, SIMULATION -> {}
            }
        } finally {
            lots.rendre(id, par);
        }
    }

    private void traiter(LotImport lot, String par) {
        TraiterLigne lignes = lignes(lot, enregistrer, enregistrerDecision);
        Entetes entetes = Entetes.de(lot.nature(), lot.intitules());
        Optional<LotsImport.Tranche> tranche = lots.prochaine(lot.id());
        while (tranche.isPresent()) {
            if (!lots.louer(lot.id(), par, BAIL)) {
                return;
            }
            List<LigneTraitee> traitees =
                    Tranche.traiter(
                            lues(lot, entetes, lignes, tranche.get().lignes()),
                            vague -> ensemble(lot, lignes, vague),
                            ligne -> patiemment(() -> traiter(lot, lignes, ligne)));
            lots.tranchesFaites(lot.id(), tranche.get().rang(), traitees, Comptes.de(traitees));
            tranche = lots.prochaine(lot.id());
        }
        lots.passer(lot.id(), Etat.EN_COURS, Etat.TERMINE);
    }

    /**
     * A dry run of a long file. What it would write it keeps in memory, and forgets it with each
     * packet of lines: those that a later line may be about are in the same one.
     */
    private void simuler(LotImport lot, String par) {
        Entetes entetes = Entetes.de(lot.nature(), lot.intitules());
        TraiterLigne lecture = aBlanc(lot, List.of());
        Groupes groupes = new Groupes();
        lignesDesLots.enAttente(
                lot.id(),
                brute -> {
                    groupes.ajouter(brute.numero(), lire(lot, entetes, lecture, brute));
                    if (groupes.taille() % LIGNES_PAR_BAIL == 0) {
                        lots.louer(lot.id(), par, BAIL);
                    }
                });
        int rang = lots.tranchesFaites(lot.id());
        List<Integer> paquet = new ArrayList<>();
        for (Iterator<List<Integer>> suite = groupes.lire().iterator(); suite.hasNext(); ) {
            paquet.addAll(suite.next());
            if (paquet.size() < LotsImport.TRANCHE && suite.hasNext()) {
                continue;
            }
            paquet.sort(null);
            for (List<Integer> ensemble :
                    paquet.stream().gather(Gatherers.windowFixed(ENSEMBLE)).toList()) {
                List<LigneTraitee> traitees =
                        simuler(
                                lot,
                                lignesDesLots.lignes(lot.id(), ensemble),
                                () -> lots.louer(lot.id(), par, BAIL));
                // whoever was too slow for its lease leaves the batch to the one who has it now
                if (!lots.louer(lot.id(), par, BAIL)) {
                    return;
                }
                lots.tranchesFaites(lot.id(), rang++, traitees, Comptes.de(traitees));
            }
            paquet.clear();
        }
        lots.passer(lot.id(), Etat.EN_COURS, Etat.SIMULATION);
    }

    /** The acts that many lines bring, at once; what fails is looked at line by line. */
    private List<LigneTraitee> ensemble(
            LotImport lot, TraiterLigne lignes, List<Tranche.Ligne> vague) {
        Map<EnregistrerActe.Commande, Tranche.Ligne> commandes = new LinkedHashMap<>();
        for (Tranche.Ligne ligne : vague) {
            if (ligne.lue() instanceof LigneLue.Valide valide) {
                commandes.put(lignes.commande(lot.id(), ligne.numero(), valide), ligne);
            }
        }
        try {
            List<LigneTraitee> traitees = new ArrayList<>();
            enregistrerEnsemble
                    .executer(List.copyOf(commandes.keySet()))
                    .forEach((commande, resultat) -> {
                        Tranche.Ligne ligne = Objects.requireNonNull(commandes.get(commande));
                        traitees.add(
                                lignes.traitee(
                                        ligne.numero(), (LigneLue.Valide) ligne.lue(), resultat));
                    });
            return traitees;
        } catch (DataAccessException | MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("a line among {} of batch {} fails", vague.size(), lot.id());
            return List.of();
        }
    }

    /** Whoever opens the same household in another import does it with many others. */
    private static LigneTraitee patiemment(Supplier<LigneTraitee> traitement) {
        for (int essai = 1; ; essai++) {
            try {
                return traitement.get();
            } catch (OptimisticLockingFailureException e) {
                if (essai == ESSAIS) {
                    throw e;
                }
            }
        }
    }

    private static List<Tranche.Ligne> lues(
            LotImport lot, Entetes entetes, TraiterLigne lignes, List<LigneBrute> brutes) {
        return brutes.stream()
                .map(b -> new Tranche.Ligne(b.numero(), lire(lot, entetes, lignes, b)))
                .toList();
    }

    private static LigneLue lire(
            LotImport lot, Entetes entetes, TraiterLigne lignes, LigneBrute brute) {
        List<Probleme> illisibles = entetes.illisibles(brute);
        if (!illisibles.isEmpty()) {
            return new LigneLue.Refusee(illisibles);
        }
        try {
            return lignes.lire(entetes.valeurs(brute));
        } catch (RuntimeException e) {
            return new LigneLue.Refusee(List.of(nonTraitee(lot, brute.numero(), e)));
        }
    }

    /**
     * A line that fails by its own content is told and the rest goes on; an outage stops the batch
     * for the sweep.
     */
    private static LigneTraitee traiter(LotImport lot, TraiterLigne lignes, Tranche.Ligne ligne) {
        try {
            return lignes.traiter(lot.id(), ligne.numero(), ligne.lue());
        } catch (DataAccessException | MongoException e) {
            throw e;
        } catch (RuntimeException e) {
            return new LigneTraitee(
                    ligne.numero(),
                    LotImport.EtatLigne.REFUSEE,
                    null,
                    null,
                    List.of(nonTraitee(lot, ligne.numero(), e)));
        }
    }

    private static Probleme nonTraitee(LotImport lot, int ligne, RuntimeException e) {
        LOG.warn("line {} of batch {} not processed: {}", ligne, lot.id(), e.getClass().getName());
        return Probleme.erreur(
                Colonne.NUMERO,
                Probleme.Code.LIGNE_NON_TRAITEE,
                "Cette ligne n'a pas pu être traitée : signalez-la à l'exploitant de la plateforme.");
    }

    /** A dry run of some lines, wholly in memory: they follow each other. */
    List<LigneTraitee> simuler(LotImport lot, List<LigneBrute> brutes) {
        return simuler(lot, brutes, () -> {});
    }

    /** The same; a group may be as long as the file, the lease is taken again on the way. */
    private List<LigneTraitee> simuler(LotImport lot, List<LigneBrute> brutes, Runnable bail) {
        List<Tranche.Ligne> lues =
                lues(
                        lot,
                        Entetes.de(lot.nature(), lot.intitules()),
                        aBlanc(lot, List.of()),
                        brutes);
        TraiterLigne lignes = aBlanc(lot, lues);
        List<LigneTraitee> traitees = new ArrayList<>();
        for (Tranche.Ligne ligne : lues) {
            if (traitees.size() % LotsImport.TRANCHE == 0) {
                bail.run();
            }
            traitees.add(traiter(lot, lignes, ligne));
        }
        return traitees;
    }

    /** Over registers that keep what they would write to themselves. */
    private TraiterLigne aBlanc(LotImport lot, List<Tranche.Ligne> lues) {
        Registres simules =
                RegistresSimules.sur(
                        registres,
                        lues.stream()
                                .map(Tranche.Ligne::lue)
                                .filter(LigneLue.Valide.class::isInstance)
                                .map(lue -> ((LigneLue.Valide) lue).acte())
                                .toList());
        EnregistrerActe acte = new EnregistrerActe(simules);
        return lignes(lot, acte, new EnregistrerDecision(simules, acte));
    }

    private TraiterLigne lignes(LotImport lot, EnregistrerActe acte, EnregistrerDecision decision) {
        LocalDate aujourdhui = horloge.aujourdhui(lot.departement());
        return new TraiterLigne(
                lot.nature()
                        .validation(
                                territoires.pour(lot.departement(), aujourdhui).orElseThrow(),
                                lot.ressort(),
                                aujourdhui),
                horlogeLegale,
                acte,
                decision,
                lot.deposePar(),
                lot.ressort(),
                aujourdhui);
    }
}

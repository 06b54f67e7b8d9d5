package fr.ancrage.dossiers.procedure.usecase;

import fr.ancrage.dossiers.menage.model.Menage;
import fr.ancrage.dossiers.menage.model.Mention;
import fr.ancrage.dossiers.procedure.model.ActeRecu;
import fr.ancrage.dossiers.procedure.model.Auteur;
import fr.ancrage.dossiers.procedure.model.Dossier;
import fr.ancrage.dossiers.procedure.model.Dossiers;
import fr.ancrage.dossiers.procedure.model.ResultatActe;
import fr.ancrage.dossiers.procedure.model.Revendication;
import fr.ancrage.dossiers.procedure.model.Revendications.CleFoyer;
import fr.ancrage.dossiers.procedure.model.Revendications.Demande;
import fr.ancrage.dossiers.procedure.usecase.EnregistrerActe.Commande;
import fr.ancrage.platform.usecase.UseCase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * Records many acts that have nothing to do with each other, in the same steps and the same order
 * as {@link EnregistrerActe}, each step for all of them at once.
 *
 * <p>Only the plain case is done here: a number that nobody had claimed, a household that nobody
 * else is opening, a case that nobody else is changing. Whatever is left, by a conflict or a crash,
 * stands between two steps, and {@link EnregistrerActe} completes it.
 */
@UseCase
public class EnregistrerActes {

    /** No act was here before: its number is claimed for the first time. */
    private static final int GENERATION = 1;

    private final Registres registres;
    private final Aiguillage aiguillage;

    public EnregistrerActes(Registres registres) {
        this.registres = registres;
        this.aiguillage = new Aiguillage(registres);
    }

    /**
     * @param commandes of one département and one author, no two of which are about one household
     * @return what became of those that are done; the others are to be recorded one by one
     */
    public Map<Commande, ResultatActe> executer(List<Commande> commandes) {
        Map<Commande, ResultatActe> faits = new HashMap<>();
        try {
            List<Effets> effets = reserver(decider(revendiquer(commandes)));
            registres
                    .revendications()
                    .decider(
                            GENERATION,
                            effets.stream()
                                    .collect(Collectors.toMap(Effets::cle, Effets::decision)));
            appliquer(effets);
            registres
                    .revendications()
                    .appliquees(effets.stream().map(Effets::cle).toList(), GENERATION);
            effets.forEach(e -> faits.put(e.commande(), EnregistrerActe.resultat(e.decision())));
        } catch (OptimisticLockingFailureException e) {
            // somebody else was at one of them: each is completed from where it stands
            return Map.of();
        }
        return faits;
    }

    private Map<String, Commande> revendiquer(List<Commande> commandes) {
        Map<String, Commande> parCle = new LinkedHashMap<>();
        for (Commande commande : commandes) {
            ActeRecu acte = commande.acte();
            parCle.putIfAbsent(Revendication.cle(acte.departement(), acte.numero()), commande);
        }
        Set<String> prises =
                registres
                        .revendications()
                        .revendiquer(
                                parCle.entrySet().stream()
                                        .map(e ->
                                                new Demande(
                                                        e.getKey(),
                                                        e.getValue().acte().empreinte(),
                                                        e.getValue().provenance()))
                                        .toList());
        parCle.keySet().retainAll(prises);
        return parCle;
    }

    private List<Effets> decider(Map<String, Commande> commandes) {
        Map<String, Set<Menage>> connus = connus(commandes.values().stream().toList());
        List<Effets> effets = new ArrayList<>();
        commandes.forEach((cle, commande) -> {
            Set<Menage> candidats = new LinkedHashSet<>();
            commande.acte()
                    .traits()
                    .cles()
                    .forEach(k -> candidats.addAll(connus.getOrDefault(k, Set.of())));
            effets.add(
                    new Effets(
                            commande,
                            cle,
                            GENERATION,
                            aiguillage
                                    .choisir(commande.acte(), cle, GENERATION, candidats)
                                    .decision()));
        });
        return effets;
    }

    /** The households under each key that one of these acts is recognised by. */
    private Map<String, Set<Menage>> connus(List<Commande> commandes) {
        Map<String, Set<Menage>> parCle = new HashMap<>();
        if (commandes.isEmpty()) {
            return parCle;
        }
        Set<String> cles =
                commandes.stream()
                        .flatMap(c -> c.acte().traits().cles().stream())
                        .collect(Collectors.toSet());
        for (Menage menage :
                registres.menages().candidats(commandes.getFirst().acte().departement(), cles)) {
            menage.traits()
                    .cles()
                    .forEach(
                            k -> parCle.computeIfAbsent(k, _ -> new LinkedHashSet<>()).add(menage));
        }
        return parCle;
    }

    /** Those whose household nobody else holds; the others give back what they took. */
    private List<Effets> reserver(List<Effets> effets) {
        List<CleFoyer> demandes = effets.stream().flatMap(e -> foyers(e).stream()).toList();
        Set<String> vus = new HashSet<>();
        Set<String> tenus =
                demandes.stream()
                        .map(CleFoyer::cle)
                        .filter(cle -> !vus.add(cle))
                        .collect(Collectors.toSet());
        tenus.addAll(
                registres
                        .revendications()
                        .revendiquerFoyers(
                                demandes.stream().filter(f -> !tenus.contains(f.cle())).toList()));
        List<Effets> libres = new ArrayList<>();
        List<CleFoyer> rendus = new ArrayList<>();
        for (Effets e : effets) {
            List<CleFoyer> siens = foyers(e);
            if (siens.stream().noneMatch(f -> tenus.contains(f.cle()))) {
                libres.add(e);
            } else {
                rendus.addAll(siens);
            }
        }
        registres.revendications().rendreFoyers(rendus);
        return libres;
    }

    private static List<CleFoyer> foyers(Effets effets) {
        return !effets.decision().nouveauMenage()
                ? List.of()
                : effets.commande().acte().traits().clesFoyer().stream()
                        .map(foyer ->
                                new CleFoyer(
                                        EnregistrerActe.cleFoyer(effets.cle(), foyer),
                                        effets.cle(),
                                        GENERATION,
                                        effets.decision().menage()))
                        .toList();
    }

    private void appliquer(List<Effets> effets) {
        if (effets.isEmpty()) {
            return;
        }
        Auteur auteur = Auteur.agent(effets.getFirst().commande().auteur());
        registres
                .menages()
                .creer(
                        effets.stream()
                                .filter(e -> e.decision().nouveauMenage())
                                .map(Effets::menage)
                                .toList());
        registres.dossiers().ouvrir(ouvertures(effets), auteur);
        registres
                .dossiers()
                .enregistrer(
                        effets.stream()
                                .filter(e -> !e.decision().ouvre())
                                .map(e -> e.suite(courant(e.decision().dossier())))
                                .toList(),
                        auteur);
        Map<String, Mention> mentions = new LinkedHashMap<>();
        for (Effets e : effets) {
            if (!e.decision().nouveauMenage()
                    && mentions.put(e.decision().menage(), e.mention()) != null) {
                throw new OptimisticLockingFailureException("two acts name one household");
            }
        }
        registres.menages().completer(mentions);
        effets.stream()
                .flatMap(e -> e.propositions().stream())
                .forEach(registres.propositions()::proposer);
    }

    private List<Dossier.Changement> ouvertures(List<Effets> effets) {
        List<Effets> ouvrent = effets.stream().filter(e -> e.decision().ouvre()).toList();
        if (ouvrent.isEmpty()) {
            return List.of();
        }
        Commande premiere = ouvrent.getFirst().commande();
        List<String> references =
                registres
                        .references()
                        .suivantes(
                                premiere.acte().departement(),
                                premiere.aujourdhui().getYear(),
                                ouvrent.size());
        List<Dossier.Changement> ouvertures = new ArrayList<>();
        for (int i = 0; i < ouvrent.size(); i++) {
            ouvertures.add(ouvrent.get(i).ouverture(references.get(i)));
        }
        return ouvertures;
    }

    private Dossiers.Lu courant(String dossier) {
        return registres
                .dossiers()
                .courant(dossier)
                .orElseThrow(() ->
                        new OptimisticLockingFailureException("the case is still being opened"));
    }
}

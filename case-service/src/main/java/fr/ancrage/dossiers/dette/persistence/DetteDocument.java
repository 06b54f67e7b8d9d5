package fr.ancrage.dossiers.dette.persistence;

import fr.ancrage.dossiers.dette.model.BudgetMenage;
import fr.ancrage.dossiers.dette.model.DepenseLogement;
import fr.ancrage.dossiers.dette.model.DetteDuDossier;
import fr.ancrage.dossiers.dette.model.PlanPaiement;
import fr.ancrage.dossiers.dette.model.ReleveDette;
import fr.ancrage.dossiers.dette.model.Saisie;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** How the debt of a case is stored: amounts and days as text. */
final class DetteDocument {

    private static final String MONTANT = "montant";
    private static final String SAISIE = "saisie";

    private DetteDocument() {}

    static Document de(DetteDuDossier dette) {
        return new Document("departement", dette.departement())
                .append("releves", dette.releves().stream().map(DetteDocument::de).toList())
                .append("plans", dette.plans().stream().map(DetteDocument::de).toList())
                .append("budgets", dette.budgets().stream().map(DetteDocument::de).toList())
                .append(
                        "annulations",
                        dette.annulations().stream()
                                .map(a ->
                                        new Document("element", a.element())
                                                .append("raison", a.raison())
                                                .append(SAISIE, de(a.saisie())))
                                .toList());
    }

    static DetteDuDossier toDomain(Document d) {
        return new DetteDuDossier(
                d.getString("_id"),
                d.getString("departement"),
                d.getList("releves", Document.class).stream().map(DetteDocument::releve).toList(),
                d.getList("plans", Document.class).stream().map(DetteDocument::plan).toList(),
                d.getList("budgets", Document.class).stream().map(DetteDocument::budget).toList(),
                d.getList("annulations", Document.class).stream()
                        .map(a ->
                                new DetteDuDossier.Annulation(
                                        a.getString("element"), a.getString("raison"), saisie(a)))
                        .toList());
    }

    private static Document de(ReleveDette r) {
        return switch (r.origine()) {
            case ReleveDette.Origine.Ecrit(Saisie saisie) ->
                    new Document("id", r.id())
                            .append("source", r.source().name())
                            .append("au", r.au().toString())
                            .append(MONTANT, r.montant().toPlainString())
                            .append("depuis", texte(r.depuis()))
                            .append("loyer", texte(r.depense().loyer()))
                            .append("charges", texte(r.depense().charges()))
                            .append("aide", texte(r.depense().aide()))
                            .append("tiersPayant", r.depense().tiersPayant())
                            .append(SAISIE, de(saisie));
            case ReleveDette.Origine.Acte _ ->
                    throw new IllegalStateException("what an act says is kept with the act");
        };
    }

    private static ReleveDette releve(Document d) {
        return new ReleveDette(
                d.getString("id"),
                ReleveDette.Source.valueOf(d.getString("source")),
                jour(d, "au"),
                montant(d, MONTANT),
                d.getString("depuis") == null ? null : jour(d, "depuis"),
                new DepenseLogement(
                        montantOuNul(d, "loyer"),
                        montantOuNul(d, "charges"),
                        montantOuNul(d, "aide"),
                        d.getBoolean("tiersPayant")),
                new ReleveDette.Origine.Ecrit(saisie(d)));
    }

    private static Document de(PlanPaiement p) {
        return new Document("id", p.id())
                .append("type", p.type().name())
                .append("signeLe", p.signeLe().toString())
                .append(
                        "mensualites",
                        p.mensualites().stream()
                                .map(m ->
                                        new Document("rang", m.rang())
                                                .append("date", m.date().toString())
                                                .append(MONTANT, m.montant().toPlainString()))
                                .toList())
                .append(
                        "paiements",
                        p.paiements().stream()
                                .map(x ->
                                        new Document("id", x.id())
                                                .append("rang", x.rang())
                                                .append("le", x.le().toString())
                                                .append(MONTANT, x.montant().toPlainString())
                                                .append(SAISIE, de(x.saisie())))
                                .toList())
                .append(
                        "loyersImpayes",
                        p.loyersImpayes().stream()
                                .map(l ->
                                        new Document("id", l.id())
                                                .append("le", l.le().toString())
                                                .append(SAISIE, de(l.saisie())))
                                .toList())
                .append(SAISIE, de(p.saisie()));
    }

    private static PlanPaiement plan(Document d) {
        return new PlanPaiement(
                d.getString("id"),
                PlanPaiement.Type.valueOf(d.getString("type")),
                jour(d, "signeLe"),
                d.getList("mensualites", Document.class).stream()
                        .map(m ->
                                new PlanPaiement.Mensualite(
                                        m.getInteger("rang"), jour(m, "date"), montant(m, MONTANT)))
                        .toList(),
                d.getList("paiements", Document.class).stream()
                        .map(x ->
                                new PlanPaiement.Paiement(
                                        x.getString("id"),
                                        x.getInteger("rang"),
                                        jour(x, "le"),
                                        montant(x, MONTANT),
                                        saisie(x)))
                        .toList(),
                d.getList("loyersImpayes", Document.class).stream()
                        .map(l ->
                                new PlanPaiement.LoyerImpaye(
                                        l.getString("id"), jour(l, "le"), saisie(l)))
                        .toList(),
                saisie(d));
    }

    private static Document de(BudgetMenage b) {
        return new Document("id", b.id())
                .append("au", b.au().toString())
                .append(
                        "postes",
                        b.postes().stream()
                                .map(p ->
                                        new Document("nature", p.nature().name())
                                                .append(MONTANT, p.montant().toPlainString())
                                                .append("periodicite", p.periodicite().name()))
                                .toList())
                .append(SAISIE, de(b.saisie()));
    }

    private static BudgetMenage budget(Document d) {
        return new BudgetMenage(
                d.getString("id"),
                jour(d, "au"),
                d.getList("postes", Document.class).stream()
                        .map(p ->
                                new BudgetMenage.Poste(
                                        BudgetMenage.Nature.valueOf(p.getString("nature")),
                                        montant(p, MONTANT),
                                        BudgetMenage.Periodicite.valueOf(
                                                p.getString("periodicite"))))
                        .toList(),
                saisie(d));
    }

    private static Document de(Saisie s) {
        return new Document("agent", s.agent())
                .append("organisation", s.organisation())
                .append("le", s.le().toString());
    }

    private static Saisie saisie(Document parent) {
        Document s = Objects.requireNonNull(parent.get(SAISIE, Document.class));
        return new Saisie(s.getString("agent"), s.getString("organisation"), jour(s, "le"));
    }

    private static @Nullable String texte(@Nullable Object valeur) {
        return valeur == null ? null : valeur.toString();
    }

    private static LocalDate jour(Document d, String champ) {
        return LocalDate.parse(d.getString(champ));
    }

    private static BigDecimal montant(Document d, String champ) {
        return new BigDecimal(d.getString(champ));
    }

    private static @Nullable BigDecimal montantOuNul(Document d, String champ) {
        return d.getString(champ) == null ? null : montant(d, champ);
    }
}

package fr.ancrage.dossiers.rapprochement.model;

import fr.ancrage.dossiers.menage.model.DonneePersonnelle;

/** Surname and first name without what differs from one secretariat to the next. */
@DonneePersonnelle
public record NomNormalise(String nom, String prenom) {

    /** How close two people's names are, from weakest to strongest. */
    public enum Ressemblance {
        AUCUNE,
        MEME_NOM,
        PROCHE,
        IDENTIQUE
    }

    public static NomNormalise de(String nom, String prenom) {
        return new NomNormalise(Texte.compact(nom), Texte.compact(prenom));
    }

    public boolean complet() {
        return !nom.isEmpty() && !prenom.isEmpty();
    }

    /** Surname and first name in either order: they are often swapped in the files. */
    public String cle() {
        return nom.compareTo(prenom) <= 0 ? nom + "|" + prenom : prenom + "|" + nom;
    }

    public boolean inverse(NomNormalise autre) {
        return !Proximite.egaux(nom, autre.nom)
                && Proximite.egaux(nom, autre.prenom)
                && Proximite.egaux(prenom, autre.nom);
    }

    public Ressemblance avec(NomNormalise autre) {
        Ressemblance droit = avec(nom, prenom, autre);
        Ressemblance inverse = complet() ? avec(prenom, nom, autre) : Ressemblance.AUCUNE;
        // a surname found where the other has its first name says nothing by itself
        return inverse.compareTo(Ressemblance.PROCHE) >= 0 && inverse.compareTo(droit) > 0
                ? inverse
                : droit;
    }

    private static Ressemblance avec(String nom, String prenom, NomNormalise autre) {
        boolean memeNom = !nom.isEmpty() && Proximite.egaux(nom, autre.nom);
        boolean memePrenom = !prenom.isEmpty() && Proximite.egaux(prenom, autre.prenom);
        if (memeNom && memePrenom) {
            return Ressemblance.IDENTIQUE;
        }
        boolean nomProche = memeNom || Proximite.uneFaute(nom, autre.nom);
        boolean prenomProche =
                memePrenom
                        || Proximite.uneFaute(prenom, autre.prenom)
                        || initiale(prenom, autre.prenom);
        if (nomProche && prenomProche) {
            return Ressemblance.PROCHE;
        }
        return memeNom ? Ressemblance.MEME_NOM : Ressemblance.AUCUNE;
    }

    private static boolean initiale(String a, String b) {
        return !a.isEmpty()
                && !b.isEmpty()
                && (a.length() == 1 || b.length() == 1)
                && a.charAt(0) == b.charAt(0);
    }

    @Override
    public String toString() {
        return "NomNormalise[***]";
    }
}

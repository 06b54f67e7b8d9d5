package fr.ancrage.notifications.transmissions.model;

/** Where a transmission is; being late is deduced from the day. */
public enum EtatTransmission {
    A_FAIRE,
    FAITE,
    EN_RETARD,
    SANS_OBJET
}

package vn.gioc.domain.dossier;

/** How a dossier came, officially (kênh thực hiện): in person, online, by the public postal service. */
public enum Channel {
    IN_PERSON,
    ONLINE,
    POST
}

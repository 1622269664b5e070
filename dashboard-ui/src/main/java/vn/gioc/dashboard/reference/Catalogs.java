package vn.gioc.dashboard.reference;

import vn.gioc.domain.catalog.Catalog;

/** The catalog in force. It changes while the centre runs, so nobody keeps one for longer than an answer. */
@FunctionalInterface
public interface Catalogs {
    /** @throws org.springframework.dao.DataAccessException where the database can't be read */
    Catalog current();
}

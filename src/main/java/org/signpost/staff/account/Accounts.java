package org.signpost.staff.account;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.signpost.staff.AccountId;
import org.signpost.staff.Role;

/** The people of the staff. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface Accounts extends GenericRepository<Account, AccountId> {
    String SELECT = """
            SELECT id, name, email, password_hash IS NOT NULL AS has_password, role, keys_enabled, disabled, created_at
            FROM staff_account
            """;

    @Query("""
            INSERT INTO staff_account (name, email, role, created_at) VALUES (:name, :email, :role, :now)
            ON CONFLICT (email) DO NOTHING
            """)
    int insert(String name, String email, Role role, Instant now);

    @Query(SELECT + "WHERE id = :id")
    Optional<Account> findById(AccountId id);

    @Query(SELECT + "WHERE email = :email")
    Optional<Account> findByEmail(String email);

    @Query(SELECT + "ORDER BY disabled, lower(name), id LIMIT 500")
    List<Account> all();

    long count();

    long countByRoleAndDisabledFalseAndIdNotEqual(Role role, AccountId id);

    @Query("SELECT password_hash FROM staff_account WHERE id = :id AND password_hash IS NOT NULL")
    Optional<String> passwordHash(AccountId id);

    @Query("UPDATE staff_account SET password_hash = :hash WHERE id = :id")
    void setPasswordHash(AccountId id, String hash);

    void updateKeysEnabled(@Id AccountId id, boolean keysEnabled);

    void updateDisabled(@Id AccountId id, boolean disabled);

    /** One at a time decides who is the first administrator, and who is the last one. */
    @Query("SELECT 1 FROM (SELECT pg_advisory_xact_lock(5050)) AS taken")
    int lockTheList();
}

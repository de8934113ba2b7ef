namespace Contracts.Providers.Databases;

/// <summary>How an interaction is kept from seeing what the one before it left in the database.</summary>
public enum DatabaseIsolation
{
    /// <summary>Each interaction begins on a copy of the database as it was when the app had prepared it. Whatever the app does, the next one does not see it.</summary>
    Copy,

    /// <summary>The rows and sequences that differ are put back as they were when the app had prepared them; the schema is left as it is. Faster where tables hold little.</summary>
    Reset,

    /// <summary>
    /// Each interaction runs in a transaction that is rolled back. For apps that use the one <see cref="TestDatabase.Connection"/> and open no transaction of their own: one that does is
    /// refused, since what it commits cannot be taken back. Sequences go on counting.
    /// </summary>
    Rollback,

    /// <summary>Nothing is cleaned: interactions share the tables, and what each of them leaves behind is reported.</summary>
    Shared,
}

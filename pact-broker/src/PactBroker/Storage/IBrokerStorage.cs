namespace PactBroker.Storage;

/// <summary>The database behind the broker. SQL outside of the folder of one database is in the subset that all of them understand.</summary>
internal interface IBrokerStorage : IAsyncDisposable
{
    /// <summary>Runs queries on one consistent snapshot.</summary>
    Task<T> ReadAsync<T>(Func<StorageSession, Task<T>> query, CancellationToken cancellationToken);

    /// <summary>
    /// Runs a unit of work and returns when it is durable. It is all or nothing: an exception undoes what it wrote. It may
    /// run more than once (after a conflict with another writer), so it only reads from and writes to its session.
    /// </summary>
    Task<T> WriteAsync<T>(Func<StorageSession, Task<T>> unitOfWork, CancellationToken cancellationToken);
}

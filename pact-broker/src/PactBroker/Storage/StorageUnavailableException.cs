namespace PactBroker.Storage;

/// <summary>The database cannot be reached, or cannot work now. Nothing is wrong with the request: later it may succeed.</summary>
internal sealed class StorageUnavailableException(StorageFault fault, Exception cause) : Exception($"The database is not available: {cause.Message}", cause)
{
    public StorageFault Fault => fault;
}

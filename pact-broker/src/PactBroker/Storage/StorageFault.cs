namespace PactBroker.Storage;

/// <summary>Why a database did not do what it usually does.</summary>
internal enum StorageFault
{
    /// <summary>It cannot be reached, or has no room for one more connection.</summary>
    Away,

    /// <summary>Somebody else has held it for longer than one waits.</summary>
    Busy,

    /// <summary>It takes nothing new: a standby, a file without the right to write.</summary>
    ReadOnly,

    /// <summary>Its disk is full, or it is as large as it may become.</summary>
    Full,
}

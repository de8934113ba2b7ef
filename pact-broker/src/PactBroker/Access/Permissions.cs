namespace PactBroker.Access;

/// <summary>What somebody may do. A route that names several is open to whoever has one of them.</summary>
[Flags]
internal enum Permissions
{
    None = 0,

    /// <summary>Looking at everything, and asking: which pacts to verify, whether versions may be deployed. Whoever may do anything may do this.</summary>
    Read = 1,

    /// <summary>Publishing contracts and schemas, and saying which versions and branches there are.</summary>
    Publish = 2,

    /// <summary>Recording results of verifications, and the version that was verified.</summary>
    Verify = 4,

    /// <summary>Recording what is deployed and released.</summary>
    Deploy = 8,

    /// <summary>Everything that concerns all: environments, webhooks, tokens, deleting.</summary>
    Admin = 16,

    /// <summary>Looking at who changed what.</summary>
    Audit = 32,

    All = Read | Publish | Verify | Deploy | Admin | Audit,
}

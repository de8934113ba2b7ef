using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace PactBroker.Secrets;

/// <summary>Data Protection with the keys that the database had at one moment.</summary>
internal sealed class KeyRing : IDisposable
{
    // How old a key may be is decided where keys are made. What it has sealed is to be opened however old it is.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(36500);

    private readonly ServiceProvider _services;
    private readonly IDataProtectionProvider _protection;

    public KeyRing(IReadOnlyList<KeyRow> rows, SecretOptions options)
    {
        Newest = rows is [.., var newest] ? newest.Name : null;
        _services = Build(new LoadedKeys(rows), options);
        _protection = _services.GetRequiredService<IDataProtectionProvider>();
    }

    /// <summary>The key that seals; null if there is none.</summary>
    public string? Newest { get; }

    public static KeyRow CreateKey(SecretOptions options)
    {
        var keys = new LoadedKeys([]);
        using var services = Build(keys, options);
        var now = TimeProvider.System.GetUtcNow();
        services.GetRequiredService<IKeyManager>().CreateNewKey(now, now + Lifetime);
        var (name, xml) = keys.Added ?? throw new InvalidOperationException("Data Protection has made no key.");
        return new KeyRow { Name = name, Xml = xml, WrappedBy = options.Wrapping?.Id };
    }

    public string Seal(string purpose, string text) => _protection.CreateProtector(purpose).Protect(text);

    /// <exception cref="System.Security.Cryptography.CryptographicException">None of the keys has sealed it, or it is for another purpose.</exception>
    public string Open(string purpose, string text) => _protection.CreateProtector(purpose).Unprotect(text);

    public void Dispose() => _services.Dispose();

    private static ServiceProvider Build(LoadedKeys keys, SecretOptions options)
    {
        var services = new ServiceCollection();
        services.AddSingleton(options);
        services.AddDataProtection().SetApplicationName("PactBroker");
        services.Configure<KeyManagementOptions>(management =>
        {
            management.XmlRepository = keys;
            management.XmlEncryptor = options.Wrapping is { } key ? new KeyWrapping(key) : null;
            // It would write a key into this repository, where no other broker sees it.
            management.AutoGenerateKeys = false;
        });
        return services.BuildServiceProvider();
    }
}

namespace PactBroker.Client.Environments;

/// <summary>The body that an environment is created with.</summary>
internal sealed record EnvironmentWire(string Name, string? DisplayName, bool Production, IReadOnlyList<ContactWire>? Contacts)
{
    public static EnvironmentWire Of(BrokerEnvironment environment) => new(
        environment.Name,
        environment.DisplayName,
        environment.Production,
        environment.Contacts.IsEmpty ? null : [.. environment.Contacts.Select(ContactWire.Of)]);
}

internal sealed record ContactWire(string Name, ContactDetailsWire? Details)
{
    public static ContactWire Of(EnvironmentContact contact) =>
        new(contact.Name, contact.EmailAddress is { } address ? new ContactDetailsWire(address) : null);
}

internal sealed record ContactDetailsWire(string EmailAddress);

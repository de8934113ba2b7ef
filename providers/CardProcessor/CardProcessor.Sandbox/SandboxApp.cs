namespace CardProcessor.Sandbox;

/// <summary>Names this app for whoever hosts it: <c>WebApplicationFactory&lt;SandboxApp&gt;</c>.</summary>
public sealed class SandboxApp
{
    /// <summary>The HTTP client that the merchant is told things with.</summary>
    public const string Merchant = "merchant";
}

namespace ServiceDefaults.Calls;

/// <summary>A provider gave no answer that can be used: it is down, too slow, failed, or said something else than was agreed.</summary>
public sealed class ProviderFailedException : Exception
{
    private ProviderFailedException(string provider, string what, Exception? innerException)
        : base($"{provider} {what}", innerException) => Provider = provider;

    /// <summary>Who failed.</summary>
    public string Provider { get; }

    /// <summary>Whether there is an answer, only not one that can be used: it says nothing about the next request.</summary>
    public bool HasAnswered { get; private init; }

    public static ProviderFailedException Unreachable(string provider, Exception reason) => new(provider, "cannot be reached.", reason);

    public static ProviderFailedException TooSlow(string provider, Exception reason) => new(provider, "did not answer in time.", reason);

    public static ProviderFailedException NotAsked(string provider, Exception reason) => new(provider, "failed too often and is left alone for a while.", reason);

    public static ProviderFailedException Answered(string provider, HttpResponseMessage response) =>
        new(provider, $"answered {response.RequestMessage?.Method} {response.RequestMessage?.RequestUri?.AbsolutePath} with {(int)response.StatusCode}.", null) { HasAnswered = true };

    public static ProviderFailedException Unreadable(string provider, Exception reason) => new(provider, "gave an answer that cannot be read.", reason) { HasAnswered = true };
}

using System.Net;
using Contracts.Consumers.Mocking;
using Contracts.Engine.Documents.Notes;

namespace Contracts.Consumers.Faults;

/// <summary>
/// A way in which a provider fails its consumers. The mock server does it in place of the answer that the interaction describes, over a socket and without one, and
/// <see cref="HttpClient"/> sees what it would see of the real thing. The interaction stays in the pact as it is when all is well; the fault stands beside it as a comment.
/// </summary>
public abstract record Fault
{
    private protected Fault(string name) => Name = name;

    /// <summary>Nobody listens at the address. The mock server then answers nobody at all, and sees no request that comes over a socket.</summary>
    public static Fault Refused { get; } = new RefusedFault();

    /// <summary>Nobody knows the host: the address of the mock server has a name that no resolver finds. It sees no request that comes over a socket.</summary>
    public static Fault Unresolved { get; } = new UnresolvedFault();

    /// <summary>The request arrives, then the connection is reset.</summary>
    public static Fault Reset { get; } = new ResetFault();

    /// <summary>The request arrives, then the connection is closed without an answer.</summary>
    public static Fault Closed { get; } = new ClosedFault();

    /// <summary>The request arrives, and then nothing: until the client gives up, or the test ends.</summary>
    public static Fault Stall { get; } = new StallFault();

    /// <summary>Status, headers and half of the body arrive, and then nothing: until the client gives up, or the test ends.</summary>
    public static Fault StallInBody { get; } = new StallInBodyFault();

    /// <summary>Status, headers and half of the body arrive, then the connection is closed.</summary>
    public static Fault Truncated { get; } = new TruncatedFault();

    /// <summary>The answer is whole and says what it is, but the body breaks off in the middle of the document with a character that no document has.</summary>
    public static Fault Malformed { get; } = new MalformedFault();

    /// <summary>What arrives is no HTTP.</summary>
    public static Fault NotHttp { get; } = new NotHttpFault();

    /// <summary>One of each kind, for a theory over all of them.</summary>
    public static IReadOnlyList<Fault> All { get; } =
    [
        Refused,
        Unresolved,
        Reset,
        Closed,
        Stall,
        StallInBody,
        Slow(TimeSpan.FromMinutes(1)),
        Truncated,
        Malformed,
        NotHttp,
        WrongContentType(),
        Status(HttpStatusCode.ServiceUnavailable),
        Flapping(1, Reset),
    ];

    /// <summary>What it is called in the pact: <c>reset</c>, <c>status 503</c>.</summary>
    public string Name { get; }

    /// <summary>The <see cref="RequestPattern"/> that whatever a consumer does then is an example of; null where that depends on what it does.</summary>
    internal virtual string? Pattern => null;

    /// <summary>Whether there has to be a body that can break.</summary>
    internal virtual bool NeedsBody => false;

    /// <summary>Whether there is no connection, and so no request that the mock server could see over a socket.</summary>
    internal virtual bool Disconnects => false;

    /// <summary>The answer comes as described, but late. The time is that of <see cref="PactConfig.TimeProvider"/>.</summary>
    /// <param name="by">How late.</param>
    public static Fault Slow(TimeSpan by) => new SlowFault(by);

    /// <summary>The body comes as described under another content type, as from a proxy or a login page.</summary>
    /// <param name="contentType">The type.</param>
    public static Fault WrongContentType(string contentType = "text/html") => new WrongContentTypeFault(contentType);

    /// <summary>Another status without a body: 500, 503, 429.</summary>
    /// <param name="status">The status.</param>
    /// <param name="retryAfter">When to ask again, as the header <c>Retry-After</c> says it; null for no such header.</param>
    public static Fault Status(HttpStatusCode status, TimeSpan? retryAfter = null) => new StatusFault((int)status, retryAfter);

    /// <summary>Fails so many times, then all is well.</summary>
    /// <param name="times">How many times.</param>
    /// <param name="fault">In which way. Not <see cref="Refused"/> or <see cref="Unresolved"/>: nobody sees a connection that does not come about, so it cannot be counted.</param>
    public static Fault Flapping(int times, Fault fault) => new FlappingFault(times, fault);

    /// <inheritdoc />
    public sealed override string ToString() => Name;

    /// <summary>What the mock server does with an answer.</summary>
    /// <param name="healthy">The answer when all is well.</param>
    /// <param name="attempt">How often the interaction has been requested, with this time.</param>
    internal abstract Delivery Of(MockAnswer healthy, int attempt);
}

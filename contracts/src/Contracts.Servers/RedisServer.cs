using Contracts.Servers.Redis;

namespace Contracts.Servers;

/// <summary>
/// A Redis server for tests: the one that <c>CONTRACTS_REDIS</c> names, else a throw-away one from the installed programs, else one in a container. The throw-away one is
/// started once for all test processes of a run, with its data in memory where there is room, and stops with the last of them; what a killed run left is cleared by the next.
/// </summary>
public static class RedisServer
{
    /// <summary>The environment variable with the address of a server, <c>host:port</c>.</summary>
    public const string Variable = "CONTRACTS_REDIS";

    private static readonly FoundServer Found = new(new RedisKind());

    /// <summary>The address of the server.</summary>
    /// <param name="cancellationToken">Cancels the waiting; a start that others wait for goes on.</param>
    /// <exception cref="PartMissingException">There is none, and none can be started: the message says what is missing.</exception>
    public static Task<string> FindAsync(CancellationToken cancellationToken) => Found.FindAsync(cancellationToken);

    /// <summary>The image of the container that the server runs in: what <c>CONTRACTS_REDIS_IMAGE</c> says where the environment names the server, else what Docker says.</summary>
    /// <param name="address">What <see cref="FindAsync"/> gave.</param>
    /// <returns>The image with its digest; null where the server runs in no container, or that is not known.</returns>
    public static string? ImageOf(string address) => Found.ImageOf(address);
}

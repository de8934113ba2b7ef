using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Contracts.Servers.Processes;

namespace Contracts.Databases;

/// <summary>Whose a database is: a process of this machine. It stands in the database's name, so that what a killed process left can be told from what others still use.</summary>
internal sealed record Owner(string Machine, StartedProcess Process)
{
    private const string Prefix = "contracts";
    private static int _last;

    public static Owner Self { get; } = FindSelf();

    /// <summary>A name that nobody else gives: <c>contracts-machine-process-start-number</c>.</summary>
    public string NewName() => $"{ToString()}-{Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether a name was given by a process of this machine that has ended.</summary>
    public bool IsLeftBehind(string name) =>
        name.Split('-') is [Prefix, var machine, var id, var startedAt, ..]
        && machine == Machine
        && int.TryParse(id, out _)
        && long.TryParse(startedAt, out _)
        && !StartedProcess.Parse(id, startedAt).IsRunning();

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Machine}-{Process.Id}-{Process.StartedAt}");

    private static Owner FindSelf()
    {
        using var self = System.Diagnostics.Process.GetCurrentProcess();
        var machine = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Environment.MachineName)))[..8];
        return new Owner(machine, StartedProcess.Of(self));
    }
}

namespace Contracts.Databases.Redis;

/// <summary>Redis refused a command.</summary>
internal sealed class RedisException(string message) : Exception(message);

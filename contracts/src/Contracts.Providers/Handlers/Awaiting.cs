using System.Reflection;

namespace Contracts.Providers.Handlers;

/// <summary>Awaits what a method returned, whatever awaitable it declares.</summary>
internal static class Awaiting
{
    private static readonly MethodInfo OfTask = Method(nameof(TaskResultAsync));
    private static readonly MethodInfo OfValueTask = Method(nameof(ValueTaskResultAsync));

    /// <param name="returned">The value or awaitable.</param>
    /// <param name="declared">The declared return type. The run-time type of an async method's task does not tell whether there is a result.</param>
    public static async Task<object?> ResultAsync(object? returned, Type declared)
    {
        var definition = declared.IsGenericType ? declared.GetGenericTypeDefinition() : null;
        if (definition == typeof(Task<>))
            return await ((Task<object?>)OfTask.MakeGenericMethod(declared.GenericTypeArguments).Invoke(null, [returned])!).ConfigureAwait(false);
        if (definition == typeof(ValueTask<>))
            return await ((Task<object?>)OfValueTask.MakeGenericMethod(declared.GenericTypeArguments).Invoke(null, [returned])!).ConfigureAwait(false);

        switch (returned)
        {
            case Task task:
                await task.ConfigureAwait(false);
                return null;
            case ValueTask task:
                await task.ConfigureAwait(false);
                return null;
            default:
                return returned;
        }
    }

    private static async Task<object?> TaskResultAsync<T>(Task<T> task) => await task.ConfigureAwait(false);

    private static async Task<object?> ValueTaskResultAsync<T>(ValueTask<T> task) => await task.ConfigureAwait(false);

    private static MethodInfo Method(string name) => typeof(Awaiting).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}

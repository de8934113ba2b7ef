using System.Collections.Concurrent;
using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Contracts.Testing.Consumers;

/// <summary>The tests of a run that passed, held against all that the assembly has: only when none is missing may the run take something away.</summary>
internal sealed class PassedTests
{
    private readonly ConcurrentDictionary<(Type Class, MethodInfo Method), ConcurrentDictionary<string, bool>> _passed = new();

    public void Add(IXunitTest test)
    {
        var method = test.TestCase.TestMethod;
        _passed.GetOrAdd((method.TestClass.Class, method.Method), _ => new()).TryAdd(test.UniqueID, true);
    }

    /// <summary>Whether every test of an assembly has passed: every row of every theory, nothing skipped, nothing filtered out. Explicit tests do not count.</summary>
    public async Task<bool> AreAllOfAsync(Assembly assembly)
    {
        var disposals = new DisposalTracker();
        await using (disposals.ConfigureAwait(false))
        {
            var any = false;
            foreach (var (type, method) in TestMethods(assembly))
            {
                any = true;
                var count = _passed.TryGetValue((type, method), out var tests) ? tests.Count : 0;
                if (count == 0 || count < await RowsAsync(method, disposals).ConfigureAwait(false))
                    return false;
            }

            return any;
        }
    }

    private static IEnumerable<(Type Class, MethodInfo Method)> TestMethods(Assembly assembly) =>
        from type in assembly.GetExportedTypes()
        where type is { IsClass: true } && !(type.IsAbstract && !type.IsSealed) && !type.ContainsGenericParameters
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy)
        where method.GetCustomAttributes().OfType<IFactAttribute>().Any(fact => !fact.Explicit)
        select (type, method);

    private static async Task<int> RowsAsync(MethodInfo method, DisposalTracker disposals)
    {
        if (!method.GetCustomAttributes().OfType<ITheoryAttribute>().Any())
            return 1;

        var rows = 0;
        foreach (var data in method.GetCustomAttributes().OfType<IDataAttribute>())
            rows += (await data.GetData(method, disposals).ConfigureAwait(false)).Count;
        return rows;
    }
}

using System.Reflection;

namespace Contracts.Tests.Repository;

/// <summary>
/// What people compile against, reviewed as text: a change of the public API shows up as a change of a file.
/// UPDATE_EXPECTATIONS=1 writes the files anew.
/// </summary>
public sealed class PublicApi
{
    public static TheoryData<string> Libraries => [.. ReferencedLibraries().Select(assembly => assembly.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void A_change_of_the_public_api_is_reviewed(string library)
    {
        var api = ApiText.Of(ReferencedLibraries().Single(assembly => assembly.GetName().Name == library));
        var file = RepositoryRoot.File($"contracts/tests/Contracts.Tests/Repository/Expectations/{library}.verified.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTATIONS") == "1")
            File.WriteAllText(file, api);

        File.Exists(file).Should().BeTrue($"{file} is to hold the API; UPDATE_EXPECTATIONS=1 writes it, to be reviewed");
        api.Should().Be(File.ReadAllText(file), "UPDATE_EXPECTATIONS=1 writes {0} anew, to be reviewed", file);
    }

    [Fact]
    public void The_libraries_have_a_public_api() => ReferencedLibraries().Should().HaveCountGreaterThan(3);

    private static Assembly[] ReferencedLibraries() =>
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "Contracts.*.dll")
            .Select(file => AssemblyName.GetAssemblyName(file))
            .Where(name => File.Exists(RepositoryRoot.File($"contracts/src/{name.Name}/{name.Name}.csproj")))
            .OrderBy(name => name.Name, StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];
}

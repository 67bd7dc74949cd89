using System.Reflection;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Figures;

/// <summary>The C# expression that creates a task: its constructor with the non-default parameters.</summary>
internal static class TaskCode
{
    private const int SamplesCompared = 20;

    /// <summary>Returns the expression, such as <c>new Dyck(kinds: 2)</c>; null when the task does not expose its parameters.</summary>
    /// <param name="task">The task.</param>
    /// <param name="literal">The writer of argument values.</param>
    /// <param name="namespaces">The set that collects the needed namespaces.</param>
    public static string? Of(ISequenceTask task, CSharpLiteral literal, ISet<string> namespaces)
    {
        var type = task.GetType();
        var given = new OrderedDictionary<string, object?>(task.Parameters, StringComparer.Ordinal);
        if (!type.IsVisible || type.IsNested || type.IsGenericType || Make(type, given) is not { } made
            || !(made.Equals(task) || DrawTheSame(made, task)))
        {
            return null;
        }

        foreach (var (name, value) in task.Parameters)
        {
            var index = given.IndexOf(name);
            given.Remove(name);
            if (Make(type, given)?.Equals(task) != true)
            {
                given.Insert(index, name, value);
            }
        }

        if (type.Namespace is { } space)
        {
            namespaces.Add(space);
        }

        return $"new {type.Name}({string.Join(", ", given.Select(argument => $"{argument.Key}: {literal.Of(argument.Value)}"))})";
    }

    // Null when no constructor accepts the parameters.
    private static ISequenceTask? Make(Type type, OrderedDictionary<string, object?> given)
    {
        var constructor = type.GetConstructors().FirstOrDefault(constructor =>
            constructor.GetParameters() is var parameters
            && given.Keys.All(name => Array.Exists(parameters, parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal)))
            && Array.TrueForAll(parameters, parameter => parameter.HasDefaultValue || given.ContainsKey(parameter.Name!)));
        try
        {
            return (ISequenceTask?)constructor?.Invoke([.. constructor.GetParameters().Select(parameter =>
                given.TryGetValue(parameter.Name!, out var value) ? value : parameter.DefaultValue)]);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    // Compares tasks without equality by their samples.
    private static bool DrawTheSame(ISequenceTask one, ISequenceTask other) =>
        one.Features == other.Features && one.Target == other.Target && one.Goal == other.Goal && Drawn(one).SequenceEqual(Drawn(other));

    private static SequenceDataset Drawn(ISequenceTask task) =>
        task.Generate(SamplesCompared, SeededRandom.ForSeed(0, RandomPurpose.TestData));
}

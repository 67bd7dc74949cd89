using System.Reflection;

namespace SequenceToy.Tasks;

/// <summary>Reads the constructor parameters of tasks by reflection.</summary>
internal static class TaskParameters
{
    /// <summary>Returns the constructor's parameters in order, with the values of the properties of the same names.</summary>
    /// <returns>The parameters of the longest constructor with matching properties; empty when there is none.</returns>
    public static IReadOnlyDictionary<string, object?> Of(ISequenceTask task)
    {
        foreach (var constructor in task.GetType().GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length))
        {
            var shown = constructor.GetParameters().Select(parameter => (Name: parameter.Name!, Property: PropertyOf(task, parameter)))
                .ToArray();
            if (shown.All(parameter => parameter.Property is not null))
            {
                return new OrderedDictionary<string, object?>(
                    shown.Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Property!.GetValue(task))),
                        StringComparer.Ordinal);
            }
        }

        return new Dictionary<string, object?>(StringComparer.Ordinal);
    }

    /// <summary>Formats a task like a record, but with its constructor parameters only.</summary>
    public static string Print(ISequenceTask task)
    {
        var parameters = Of(task).Select(parameter =>
            FormattableString.Invariant($"{char.ToUpperInvariant(parameter.Key[0])}{parameter.Key[1..]} = {parameter.Value}"));
        return $"{task.GetType().Name} {{ {string.Join(", ", parameters)}{(parameters.Any() ? " " : "")}}}";
    }

    private static PropertyInfo? PropertyOf(ISequenceTask task, ParameterInfo parameter) =>
        task.GetType().GetProperties().FirstOrDefault(property =>
        string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            && Plain(property.PropertyType) == Plain(parameter.ParameterType));

    private static Type Plain(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}

using System.Reflection;

namespace SequenceToy.Tasks;

/// <summary>What tasks were made of, as their constructors and properties tell.</summary>
internal static class TaskParameters
{
    /// <summary>The parameters of the constructor, in its order, each with the value of the property of that name.</summary>
    /// <returns>Of several constructors the one with the most parameters; empty where no constructor's parameters all have their
    /// properties.</returns>
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

    /// <summary>Writes a task as a record writes itself, with the parameters alone: what its other properties say follows.</summary>
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

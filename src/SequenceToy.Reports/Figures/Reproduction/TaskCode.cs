using System.Reflection;
using SequenceToy.Data;
using SequenceToy.Tasks;

namespace SequenceToy.Reports.Figures;

/// <summary>The C# that makes a task: its constructor with what was given to it, as far as the task tells; proved by drawing from both.</summary>
internal static class TaskCode
{
    private const int SamplesCompared = 20;

    /// <summary>The expression, such as <c>new Dyck(kinds: 2)</c>; null where the task does not tell what it was made of.</summary>
    /// <param name="task">The task.</param>
    /// <param name="literal">How arguments are written.</param>
    /// <param name="namespaces">Hears of what is needed.</param>
    public static string? Of(ISequenceTask task, CSharpLiteral literal, ISet<string> namespaces)
    {
        var type = task.GetType();
        if (!type.IsVisible || type.IsNested || type.IsGenericType)
        {
            return null;
        }

        foreach (var constructor in type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length))
        {
            var parameters = constructor.GetParameters();
            var values = Array.ConvertAll(parameters, parameter => ValueOf(task, parameter));
            if (!Array.TrueForAll(values, value => value.IsKnown) || !IsSame(constructor, Array.ConvertAll(values, value => value.Value), task))
            {
                continue;
            }

            // Where nothing need be said the task chooses, so what it chose need not be said.
            object?[] arguments = [.. values.Select(value => value.Value)];
            for (var i = 0; i < arguments.Length; i++)
            {
                if (parameters[i] is { HasDefaultValue: true, DefaultValue: null } && IsSame(constructor, [.. arguments[..i], null, .. arguments[(i + 1)..]], task))
                {
                    arguments[i] = null;
                }
            }

            if (type.Namespace is { } space)
            {
                namespaces.Add(space);
            }

            var given = parameters.Zip(arguments)
                .Where(pair => !pair.First.HasDefaultValue || !Equals(Unified(pair.First, pair.First.DefaultValue), pair.Second))
                .Select(pair => $"{pair.First.Name}: {literal.Of(pair.Second)}");
            return $"new {type.Name}({string.Join(", ", given)})";
        }

        return null;
    }

    // Tasks show what they were made of under the same name, or as a range.
    private static (bool IsKnown, object? Value) ValueOf(ISequenceTask task, ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var wanted = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var shown = task.GetType().GetProperties().FirstOrDefault(property =>
            string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase) && (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == wanted);
        var range = task.GetType().GetProperty("Range")?.GetValue(task) as NumberRange;
        var lengths = (task as IVariableLengthTask)?.TrainingLengths;
        return shown is not null ? (true, shown.GetValue(task))
            : wanted == typeof(int) && range is not null && name is "lowest" ? (true, range.Lowest)
            : wanted == typeof(int) && range is not null && name is "highest" ? (true, range.Highest)
            : wanted == typeof(int) && lengths is not null && (name is "shortest" || name.StartsWith("fewest", StringComparison.Ordinal)) ? (true, lengths.Shortest)
            : wanted == typeof(int) && lengths is not null && (name is "longest" or "elements" || name.StartsWith("most", StringComparison.Ordinal)) ? (true, lengths.Longest)
            : parameter.HasDefaultValue ? (true, Unified(parameter, parameter.DefaultValue))
            : (false, null);
    }

    // The default of an enum is told as its number.
    private static object? Unified(ParameterInfo parameter, object? value) =>
        value is not null && parameter.ParameterType.IsEnum ? Enum.ToObject(parameter.ParameterType, value) : value;

    private static bool IsSame(ConstructorInfo constructor, object?[] arguments, ISequenceTask task)
    {
        try
        {
            return constructor.Invoke(arguments) is ISequenceTask made && made.Features == task.Features && made.Target == task.Target && made.Goal == task.Goal
                && Drawn(made).SequenceEqual(Drawn(task));
        }
        catch (TargetInvocationException)
        {
            // Refused by the task: it was made otherwise.
            return false;
        }
    }

    private static SequenceDataset Drawn(ISequenceTask task) => task.Generate(SamplesCompared, SeededRandom.ForSeed(0, RandomPurpose.TestData));
}

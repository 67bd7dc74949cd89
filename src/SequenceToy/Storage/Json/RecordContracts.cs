using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SequenceToy.Storage.Json;

/// <summary>JSON contracts of the library's types with constructor parameters. The serializer's own contracts, for up to four parameters,
/// need generic code at run time, which an app compiled ahead of time cannot create.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "ILLink.Descriptors.xml keeps the types in files.")]
[UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "ILLink.Descriptors.xml keeps the types in files.")]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "ILLink.Descriptors.xml keeps the types in files.")]
[UnconditionalSuppressMessage("Trimming", "IL2087", Justification = "ILLink.Descriptors.xml keeps the types in files.")]
[UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "ILLink.Descriptors.xml keeps the types in files.")]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Classes share generic code; StructContracts covers structs.")]
internal sealed class RecordContracts : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options) =>
        type is { IsClass: true, IsAbstract: false, IsArray: false } && type.Assembly == typeof(RecordContracts).Assembly
        && !type.IsDefined(typeof(JsonConverterAttribute)) && !options.Converters.Any(converter => converter.CanConvert(type))
        && Constructor(type) is not null
            ? (JsonTypeInfo)typeof(RecordContracts).GetMethod(nameof(Of))!.MakeGenericMethod(type)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [options], null)!
            : null;

    /// <summary>Creates the contract of a type with such a constructor.</summary>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions options)
        where T : notnull
    {
        var constructor = Constructor(typeof(T))!;
        var parameters = constructor.GetParameters();
        var nullability = new NullabilityInfoContext();
        var contract = JsonMetadataServices.CreateObjectInfo(
            options,
            new JsonObjectInfoValues<T>
            {
                // The array can be longer than the parameter list.
                ObjectWithParameterizedConstructorCreator = values =>
                    (T)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, values[..parameters.Length], null),
                ConstructorParameterMetadataInitializer = () => Array.ConvertAll(
                    parameters,
                    parameter => new JsonParameterInfoValues
                    {
                        Name = parameter.Name!,
                        ParameterType = parameter.ParameterType,
                        Position = parameter.Position,
                        HasDefaultValue = parameter.HasDefaultValue,
                        DefaultValue = parameter.HasDefaultValue ? parameter.DefaultValue : null,
                        IsNullable = nullability.Create(parameter).WriteState is NullabilityState.Nullable,
                    }),
                PropertyMetadataInitializer = _ => [],
                NumberHandling = options.NumberHandling,
            });
        foreach (var property in typeof(T).GetProperties())
        {
            var ignored = property.GetCustomAttribute<JsonIgnoreAttribute>()?.Condition;
            if (ignored == JsonIgnoreCondition.Always || property.GetIndexParameters().Length > 0)
            {
                continue;
            }

            var own = contract.CreateJsonPropertyInfo(property.PropertyType, property.Name);
            own.Get = property.GetValue;
            own.Set = !property.CanWrite ? null
                : (target, value) => property.SetValue(target, value, BindingFlags.DoNotWrapExceptions, null, null, null);
            own.ShouldSerialize = ignored == JsonIgnoreCondition.WhenWritingNull ? (_, value) => value is not null : null;
            own.IsRequired = property.IsDefined(typeof(RequiredMemberAttribute));
            if (!property.PropertyType.IsValueType && nullability.Create(property).ReadState is NullabilityState.NotNull)
            {
                (own.IsGetNullable, own.IsSetNullable) = (false, false);
            }

            // The serializer matches a property to a parameter by its C# name, so the JSON name is set after adding.
            contract.Properties.Add(own);
            own.Name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
                ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
        }

        return contract;
    }

    private static ConstructorInfo? Constructor(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).FirstOrDefault(
            constructor => constructor.IsDefined(typeof(JsonConstructorAttribute)))
        ?? (type.GetConstructors() is [{ } only] && only.GetParameters().Length > 0 ? only : null);
}
